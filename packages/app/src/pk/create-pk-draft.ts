import { randomUUID } from 'node:crypto'
import {
  createPk,
  currentPk,
  type Entitas,
  insertPkIndikator,
  insertPkProgram,
  insertPkSasaran,
  listIku,
  type PkFull,
  pkFull,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import { promisedTargets } from '../renstra/promised-targets.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { pkTitle } from './pk-title.ts'

/** A first draft: the IKU of the entity grouped by sasaran, targets from the Renstra, programmes of last year's PK. */
export const createPkDraft = defineUseCase({
  name: 'create-pk-draft',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'pk.dibuat',
  input: entitasTahun,
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun }) {
    const office = await loadSchedule(tx, unit, tahun)
    requireEntitas(office.lembaga, entitas)
    const pk = await createPk(tx, { unit, entitas, tahun })
    if (pk === null) {
      throw new AppError('sudah-ada', {
        sentence: `PK tahun ${tahun} sudah ada. Buka PK itu, atau buat revisinya.`,
      })
    }
    const before = await currentPk(tx, { unit, entitas, tahun: tahun - 1 })
    const last = before === null ? null : await pkFull(tx, unit, before.id)
    await fillFromIku(tx, { unit, entitas, tahun, pkId: pk.id, last })
    return { view: { id: pk.id }, audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk, office) } } }
  },
})

interface Fill {
  unit: string
  entitas: Entitas
  tahun: number
  pkId: string
  last: PkFull | null
}

async function fillFromIku(tx: Writer, { unit, entitas, tahun, pkId, last }: Fill): Promise<void> {
  const groups = [
    ...Map.groupBy(
      await listIku(tx, { unit, entitas, tahun }),
      (card) => card.sasaran ?? 'Sasaran strategis',
    ),
  ]
  const sasaran = groups.map(([uraian], at) => ({
    unit_code: unit,
    id: randomUUID(),
    pk_id: pkId,
    sort: at + 1,
    uraian,
  }))
  await insertPkSasaran(tx, sasaran)
  const cards = groups.flatMap(([, members], at) =>
    members.map((card) => ({ card, sasaran: sasaran[at]?.id as string })),
  )
  const targets = await promisedTargets(tx, { unit, tahun, cards: cards.map(({ card }) => card) })
  await insertPkIndikator(
    tx,
    cards.map(({ card, sasaran }, at) => ({
      unit_code: unit,
      pk_id: pkId,
      sasaran_id: sasaran,
      sort: at + 1,
      indikator_id: card.id,
      indikator_versi: card.versi,
      batas_bawah: card.batas_bawah,
      batas_atas: card.batas_atas,
      ...(targets.get(card.id) ?? { amount: null, code: null }),
    })),
  )
  const program = last?.program ?? []
  await insertPkProgram(
    tx,
    program.map(({ sort, kode, uraian, pagu }) => ({
      unit_code: unit,
      pk_id: pkId,
      sort,
      kode,
      uraian,
      pagu,
    })),
  )
}
