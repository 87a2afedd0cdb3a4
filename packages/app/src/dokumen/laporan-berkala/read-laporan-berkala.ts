import { DOKUMEN_STATES, type DokumenState, formatDate, PERIODE } from '@akuntabel/domain'
import {
  type DokumenHead,
  historyOf,
  latestDokumen,
  listDokumen,
  listDokumenBerkas,
  nomorOf,
  type Reader,
} from '@akuntabel/store'
import { drafKey } from '../../draf/draf-key.ts'
import type { DrafView } from '../../draf/draf-view.ts'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../../permission/actor.ts'
import type { TeksPartView } from '../../teks/teks-part.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../../view/change.ts'
import { formatInstant } from '../../view/instant.ts'
import { closedYear } from '../../year/closed-year.ts'
import { isSealed } from '../is-sealed.ts'
import type { GapView } from '../lkj/gap-view.ts'
import { openForWriting } from '../lkj/lkj-state.ts'
import { readDokumenParts } from '../teks/read-parts.ts'
import { berkalaGaps } from './berkala-gaps.ts'
import { type BerkalaKey, berkalaAddress, dokumenOf } from './berkala-key.ts'
import { BERKALA_PARTS } from './berkala-parts.ts'
import { lastDay, openIn } from './berkala-quarters.ts'
import { readyToCorrect, readyToReturn, readyToSign } from './berkala-state.ts'
import { loadBerkala, printedBerkala } from './load-berkala.ts'

export interface LaporanBerkalaView {
  periode: BerkalaKey['periode']
  judul: string
  state: DokumenState
  stateLabel: string
  version: number
  parts: TeksPartView[]
  draf: DrafView
  gaps: GapView[]
  nomor: string | null
  /** Who signs it, by the post. */
  penandaTangan: string
  /** Of what was signed. */
  segel: {
    sidik: string | null
    tanggalText: string | null
    penandaTangan: string[]
    oleh: string | null
    pindaian: boolean
    atText: string | null
  } | null
  /** Why this version corrects the one before it. */
  alasan: string | null
  /** Why it was handed back last, while it is a draft again. */
  dikembalikan: string | null
  /** The signed versions before this one, newest first. */
  versions: { revisi: number; tanggalText: string | null; alasan: string | null }[]
  may: { write: Allow; number: Allow; submit: Allow; return: Allow; sign: Allow; correct: Allow }
  history: ChangeView[]
}

/** A report of a part of the year: what is written, what is missing, and what can be done with it. */
export const readLaporanBerkala = defineUseCase({
  name: 'read-laporan-berkala',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: berkalaAddress,
  async run({ tx, unit, actor, services }, address): Promise<LaporanBerkalaView> {
    const key = { unit, ...address }
    const { office, plan } = await loadBerkala(tx, key)
    const { timezone } = office.unit
    const head = await latestDokumen(tx, dokumenOf(key))
    const state = head?.state ?? 'draf'
    const tanggal = services.clock.today(timezone)
    const { data, gaps } = await printedBerkala(tx, { key, office, plan, clock: services.clock, tanggal })
    const missing = isSealed(state) ? [] : berkalaGaps(gaps, { key, plan })
    const open = openIn(plan, key.periode).length
    const history =
      head === null
        ? []
        : (await historyOf(tx, unit, `dokumen/${head.id}`)).map((one) => ({
            ...{ event: one.event, data: one.data as Record<string, unknown> | null },
            view: changeView(one, timezone),
          }))
    // A draft that was handed in before is one that came back.
    const returned = history.find(({ event }) => event === 'laporan-berkala.dikembalikan')
    return {
      periode: key.periode,
      judul: `Laporan Kinerja ${PERIODE[key.periode]}`,
      ...{ state, stateLabel: DOKUMEN_STATES[state], version: head?.version ?? 0 },
      ...(await readDokumenParts(tx, {
        ...{ key: dokumenOf(key), parts: BERKALA_PARTS, kunci: drafKey.laporanBerkala(key) },
        ...{ personId: actor.personId, timezone },
      })),
      gaps: missing,
      nomor: await numberNow(tx, unit, head),
      penandaTangan:
        data.signer.nama === '' ? data.signer.jabatan : `${data.signer.nama}, ${data.signer.jabatan}`,
      segel: head !== null && isSealed(state) ? await sealOf(tx, { head, timezone }) : null,
      alasan: head?.alasan ?? null,
      dikembalikan: state === 'draf' && returned ? String(returned.data?.alasan ?? '') : null,
      versions: await earlier(tx, key, head?.revisi ?? 0),
      may: mayOf(actor, {
        ...{ state, missing: missing.length, open },
        year: await closedYear(tx, office, key),
        over: tanggal > lastDay(key),
      }),
      history: history.map(({ view }) => view),
    }
  },
})

async function numberNow(tx: Reader, unit: string, head: DokumenHead | null): Promise<string | null> {
  if (head === null) return null
  if (isSealed(head.state)) return head.nomor
  return (await nomorOf(tx, unit, `dokumen/${head.id}`))?.nomor ?? null
}

async function sealOf(
  tx: Reader,
  { head, timezone }: { head: DokumenHead; timezone: string },
): Promise<LaporanBerkalaView['segel']> {
  const files = await listDokumenBerkas(tx, head.unit_code, head.id)
  return {
    sidik: head.hash,
    tanggalText: head.tanggal === null ? null : formatDate(head.tanggal),
    penandaTangan: head.penanda_tangan?.map(({ nama, jabatan }) => `${nama}, ${jabatan}`) ?? [],
    oleh: head.finalized_by,
    pindaian: files.some(({ format }) => format === 'pindaian'),
    atText: head.finalized_at ? formatInstant(head.finalized_at, timezone) : null,
  }
}

async function earlier(tx: Reader, key: BerkalaKey, revisi: number): Promise<LaporanBerkalaView['versions']> {
  if (revisi === 0) return []
  const { unit, tahun, entitas, jenis, subjek } = dokumenOf(key)
  const rows = await listDokumen(tx, { unit, tahun, jenis })
  return rows
    .filter((row) => row.entitas === entitas && row.subjek === subjek && row.revisi < revisi)
    .map(({ revisi, tanggal, alasan }) => ({
      ...{ revisi, alasan },
      tanggalText: tanggal === null ? null : formatDate(tanggal),
    }))
}

interface Now {
  state: DokumenState
  missing: number
  /** Quarters that nobody approved last. */
  open: number
  year: Allow
  /** Its part of the year has ended. */
  over: boolean
}

function mayOf(actor: Actor, now: Now): LaporanBerkalaView['may'] {
  const { state, year } = now
  const within = (step: Allow): Allow => (step.ok ? year : step)
  const draft = within(openForWriting(state))
  const sign = within(readyToSign(state))
  return {
    write: allow(actor, 'lkj.tulis', draft),
    number: allow(
      actor,
      'nomor.ambil',
      within(
        isSealed(state)
          ? refuse('Laporan sudah ditandatangani, sehingga nomornya tidak berubah lagi.')
          : ALLOWED,
      ),
    ),
    submit: allow(actor, 'lkj.tulis', draft.ok ? whole(now) : draft),
    return: allow(actor, 'lkj.final', within(readyToReturn(state))),
    sign: allow(actor, 'lkj.final', sign.ok ? whole(now) : sign),
    correct: allow(actor, 'lkj.final', within(readyToCorrect(state))),
  }
}

function whole({ missing, open, over }: Now): Allow {
  if (!over) return refuse('Masa yang dilaporkan belum berakhir.')
  if (open > 0) return refuse(`${open} triwulan pengukurannya belum selesai disetujui.`)
  return missing > 0 ? refuse(`${missing} isian belum lengkap.`) : ALLOWED
}
