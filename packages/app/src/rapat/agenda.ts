import { Decimal, isAboutPeople } from '@akuntabel/domain'
import { openPutusan, type Putusan, type Rapat, type RapatAcara, type Reader } from '@akuntabel/store'
import { missingFor } from '../pengukuran/missing.ts'
import { stepsIn } from '../rencana-aksi/steps-in.ts'
import { capaianFigure } from '../view/capaian.ts'
import { loadYear } from '../year/load-plan.ts'
import { standingAfter } from '../year/measure.ts'
import { indikatorOf } from '../year/plan.ts'

/** What a meeting should speak about, from the office's own figures. */
export interface AgendaView extends Omit<RapatAcara, 'putusan'> {
  /** Decisions of earlier meetings that nobody has finished. */
  putusan: Putusan[]
}

type AgendaOf = Pick<Rapat, 'unit_code' | 'entitas' | 'tahun' | 'triwulan' | 'id' | 'acara'>

/** Of a meeting that is over its figures are those it was held on. */
export async function agendaOf(tx: Reader, rapat: AgendaOf, today: string): Promise<AgendaView> {
  const { unit_code: unit, entitas, id, acara } = rapat
  const putusan = (await openPutusan(tx, unit)).filter(
    (one) => one.entitas === entitas && one.rapat_id !== id,
  )
  return { ...(acara ?? (await figuresOf(tx, rapat, today))), putusan }
}

/** The agenda as it is kept with a meeting that is over: everybody may read it. */
export async function keptAgenda(tx: Reader, rapat: AgendaOf, today: string): Promise<RapatAcara> {
  const { putusan, ...figures } = await agendaOf(tx, rapat, today)
  return {
    ...figures,
    putusan: putusan
      .filter(({ jenis }) => !isAboutPeople(jenis))
      .map(({ uraian, penanggung_jawab: siapa, tenggat }) => ({ uraian, siapa, tenggat })),
  }
}

async function figuresOf(
  tx: Reader,
  { unit_code: unit, entitas, tahun, triwulan }: AgendaOf,
  today: string,
): Promise<Omit<RapatAcara, 'putusan'>> {
  const { plan } = await loadYear(tx, { unit, entitas, tahun })
  if (plan === null || triwulan === null) return { tertinggal: [], terlambat: [], langkah: [] }
  const indikator = indikatorOf(plan)
  const full = new Decimal(100)
  const behind = indikator.flatMap((one) => {
    const { capaian } = standingAfter(plan, one, triwulan)
    return capaian.raw?.lt(full) ? [{ one, capaian, raw: capaian.raw }] : []
  })
  const codes = new Map(indikator.map((one) => [one.indikator_id, one.kode]))
  const steps = await stepsIn(tx, { unit, entitas, tahun }, [triwulan])
  return {
    tertinggal: behind
      .toSorted((a, b) => a.raw.cmp(b.raw))
      .map(({ one, capaian, raw }) => ({
        ...{ indikatorId: one.indikator_id, kode: one.kode, name: one.name },
        ...{ capaian: raw.toString(), capaianText: capaianFigure(capaian, plan.scale).text },
      })),
    terlambat: missingFor(plan, { triwulan, today }).map(({ kode, text }) => ({ kode, text })),
    langkah: steps.flatMap(({ indikator_id, hasil, ...step }) =>
      hasil === 'ya' ? [] : [{ ...step, hasil, kode: codes.get(indikator_id) ?? '' }],
    ),
  }
}
