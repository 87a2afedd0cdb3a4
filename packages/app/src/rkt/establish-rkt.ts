import { valueToColumns, type YearlyTarget } from '@akuntabel/domain'
import {
  establishRkt as establish,
  keepRktRenstra,
  type Rkt,
  type Saved,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { entitasTahun, kunci, longText, version, writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type LoadedRkt, loadRkt } from './load-rkt.ts'
import { requireRktDraft } from './open-rkt.ts'
import { rktProblems } from './rkt-problems.ts'
import { rktTitle } from './rkt-title.ts'

/** From now on the draft is the plan of its year; with it what the Renstra promised that day is kept. */
export const establishRkt = defineUseCase({
  name: 'establish-rkt',
  kind: 'submit',
  permission: 'pk.susun',
  audit: 'rkt.ditetapkan',
  input: entitasTahun.extend({ version, nomor: longText(100), tanggal: writtenDate, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, services }, { entitas, tahun, version, nomor, tanggal }) {
    const rkt = await requireRktDraft(tx, { unit, entitas, tahun })
    const loaded = await loadRkt(tx, rkt)
    const judul = rktTitle(rkt, loaded.office)
    if (tanggal > services.clock.today(loaded.office.unit.timezone))
      throw invalidInput({ tanggal: 'Tanggal penetapan tidak boleh lewat hari ini.' })
    const problems = rktProblems(loaded)
    if (problems.length > 0) {
      throw new AppError('belum-lengkap', {
        sentence: problems[0],
        gaps: problems.map((sebab) => ({ judul, sebab, tautan: null })),
      })
    }
    savedOrRefuse(await establishLoaded(tx, loaded, { version, nomor: nomor ?? null, tanggal }))
    return { audit: { subject: `rkt/${rkt.id}`, data: { judul } } }
  },
})

/** Keeps beside each target what the Renstra says now, and establishes the draft. */
async function establishLoaded(
  tx: Writer,
  { rkt: { unit_code: unit, id }, rows }: LoadedRkt,
  decree: { version: number; nomor: string | null; tanggal: string },
): Promise<Saved<Rkt>> {
  await keepRktRenstra(
    tx,
    rows.map(({ row, renstra }) => ({ unit, id: row.id, ...keptOf(renstra) })),
  )
  return establish(tx, { unit, id, ...decree })
}

function keptOf(renstra: YearlyTarget) {
  const { amount, code } = valueToColumns(typeof renstra === 'string' ? null : renstra.value)
  return { renstra_ada: renstra !== 'belum-diisi', renstra_amount: amount, renstra_code: code }
}
