import { CARA_TANDA_TANGAN, formatDate } from '@akuntabel/domain'
import { latestDokumen, nomorOf, type Reader, readDataVersion } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { invalidInput } from '../../errors/field-errors.ts'
import { Outdated } from '../../errors/outdated.ts'
import { optionalText } from '../../input/card.ts'
import { kunci, optionalDate, version } from '../../input/schemas.ts'
import { giveNumber } from '../../nomor/give-number.ts'
import type { RuledOffice } from '../../office/office.ts'
import { signingParties } from '../../office/signers.ts'
import type { Actor } from '../../permission/actor.ts'
import { readScan } from '../../pk/read-scan.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { prepareSeal, writeSeal } from '../seal.ts'
import { type BerkalaKey, berkalaAddress, berkalaLabel, berkalaName, dokumenOf } from './berkala-key.ts'
import { lastDay } from './berkala-quarters.ts'
import { readyToSign, wrongState } from './berkala-state.ts'
import { laporanBerkala as kind } from './laporan-berkala.ts'
import { loadBerkala } from './load-berkala.ts'
import { requireWhole } from './require-whole.ts'

/** Signed on paper, with its scan, or in the program by the head of the entity; then it is what was sealed. */
export const signLaporanBerkala = defineUseCase({
  name: 'sign-laporan-berkala',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'laporan-berkala.ditandatangani',
  input: berkalaAddress.extend({
    version,
    tanggal: optionalDate,
    nomor: optionalText(120),
    cara: z.enum(CARA_TANDA_TANGAN, 'Pilih cara menandatangani.').default('kertas'),
    pindaian: z.instanceof(Uint8Array).optional(),
    kunci,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),

  /** Null where it was signed or changed meanwhile: `run` then says so, or answers the same receipt. */
  async before({ read, unit, actor, services }, { version, cara, pindaian, nomor: typed, ...input }) {
    const key = keyOf(unit, input)
    const scan = cara === 'kertas' ? await readScan(pindaian, 'laporan') : undefined
    const { clock } = services
    const sealing = await read(async (tx) => {
      const { office, plan } = await loadBerkala(tx, key)
      const tanggal = signingDay(key, { asked: input.tanggal, today: clock.today(office.unit.timezone) })
      const head = await latestDokumen(tx, dokumenOf(key))
      if (head === null || head.version !== version || !readyToSign(head.state).ok) return null
      if (cara === 'sistem') await requireHead(tx, { key, office, tanggal, actor })
      const whole = await requireWhole(tx, { key, office, plan, clock, tanggal })
      const nomor = typed || ((await nomorOf(tx, unit, `dokumen/${head.id}`))?.nomor ?? null)
      const data = { ...whole, nomor, ditandatangani: cara === 'sistem' }
      return {
        ...{ kind, key: { ...dokumenOf(key) }, nomor, tanggal, data },
        penandaTangan: [data.signer],
        versi: await readDataVersion(tx, key),
      }
    })
    return sealing && prepareSeal(services, { ...sealing, pindaian: scan }, actor.personId)
  },

  async run({ tx, unit, actor, before }, input) {
    const key = keyOf(unit, input)
    const { office } = await loadBerkala(tx, key)
    const head = await latestDokumen(tx, dokumenOf(key))
    const ready = readyToSign(head?.state ?? 'draf')
    if (head === null || !ready.ok) throw wrongState(head, ready)
    if (before === null) throw new Outdated()
    const { nomor, tanggal } = before
    const by = actor.personName
    if (nomor !== null) {
      // One that somebody typed enters the register now; one that was taken from it is there.
      const perihal = berkalaName(office, key)
      const subjek = `dokumen/${head.id}`
      await giveNumber(tx, { unit, register: 'surat', tanggal, perihal, subjek, by, nomor })
    }
    const { id, trail } = await writeSeal(tx, before, { oleh: by })
    const { entitas, tahun } = key
    const said = { tahun, entitas, laporan: berkalaLabel(key), nomor, tanggal, cara: input.cara }
    return { audit: { subject: `dokumen/${id}`, data: { ...said, ...trail } } }
  },
})

function keyOf(unit: string, { entitas, tahun, periode }: Omit<BerkalaKey, 'unit'>): BerkalaKey {
  return { unit, entitas, tahun, periode }
}

/** It is signed after the part of the year it is about has ended, and not tomorrow. */
function signingDay(key: BerkalaKey, { asked, today }: { asked?: string; today: string }): string {
  const day = asked ?? today
  const end = lastDay(key)
  if (day > today) throw invalidInput({ tanggal: 'Tanggal laporan tidak boleh lewat hari ini.' })
  if (day <= end) throw invalidInput({ tanggal: `Laporan ini ditandatangani sesudah ${formatDate(end)}.` })
  return day
}

/** In the program it is signed by the head of the entity that day, with the own account. */
async function requireHead(
  tx: Reader,
  { key, office, tanggal, actor }: { key: BerkalaKey; office: RuledOffice; tanggal: string; actor: Actor },
): Promise<void> {
  const { unit, entitas } = key
  const [head] = await signingParties(tx, { unit, entitas, tanggal, lembaga: office.lembaga })
  const holder = head?.holding?.row
  if (holder?.person_id === actor.personId) return
  const who =
    holder === undefined
      ? `${head?.jabatan} tidak ada pejabatnya pada tanggal itu.`
      : `Di Akuntabel laporan ini ditandatangani oleh ${holder.nama} (${holder.jabatan}) dengan akunnya sendiri.`
  throw new AppError('tidak-berwenang', {
    sentence: `${who} Bila ditandatangani di kertas, unggah pindaiannya.`,
  })
}
