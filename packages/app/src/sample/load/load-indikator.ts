import { CARD_FIELDS, ENTITAS, kindOf, writeFormula } from '@akuntabel/domain'
import { indikatorOfPeriod, putCapaianLampau, tieToRenstra } from '@akuntabel/store'
import { importIku } from '../../iku/import-iku.ts'
import { figureColumns } from '../columns.ts'
import { SAMPLE, type SampleIku } from '../sample-data.ts'
import { act, asSystem, type Loading } from './act.ts'
import { renstraKode } from './load-renstra.ts'
import type { TargetOffice } from './target-office.ts'

const DECREED = { oleh: 'kasubbag', hari: '2021-03-04' }
const FIRST = Number(DECREED.hari.slice(0, 4))

/** The IKU of both entities by their decree, and what is known of earlier years; answers the id of each by its code. */
export async function loadIndikator(loading: Loading): Promise<Map<string, string>> {
  const { tx, office } = loading
  const { unit } = office
  for (const entitas of ENTITAS) {
    const baris = SAMPLE.iku[entitas].flatMap((card) => cellsOf(office, card))
    await act(loading, DECREED, importIku, { input: { entitas, tahun: FIRST, baris } })
  }
  const all = await indikatorOfPeriod(tx, { unit, periode: SAMPLE.renstra.periode[0] })
  const ids = new Map(all.map(({ kode, id }) => [kode, id]))
  const idOf = (kode: string): string => {
    const id = ids.get(kode)
    if (id === undefined) throw new Error(`the sample has no indicator ${kode}`)
    return id
  }
  await asSystem(loading)
  for (const { kode, renstra } of ENTITAS.flatMap((entitas) => SAMPLE.iku[entitas]))
    if (renstra !== undefined)
      await tieToRenstra(tx, { unit, id: idOf(kode), to: idOf(renstraKode(renstra)) })
  await putCapaianLampau(
    tx,
    SAMPLE.lampau.map(({ kode, tahun, target, realisasi, sumber }) => {
      const { amount: target_amount, code: target_code } = figureColumns(target)
      return {
        ...{ unit_code: unit, indikator_id: idOf(kode), tahun, target_amount, target_code },
        ...{ ...figureColumns(realisasi), sumber: office.say(sumber) },
      }
    }),
  )
  return ids
}

/** A card as rows of a file: the first with the card, each of the others with one more component. */
function cellsOf({ say }: TargetOffice, card: SampleIku): Record<string, string>[] {
  const { kode, sasaran, rumus, komponen = [] } = card
  // Of predikat and opini the direction follows from the kind.
  const polarity = kindOf(card).polarity === null ? card.polarity : 'maksimal'
  const given: Record<string, unknown> = { ...card, polarity }
  const fields = CARD_FIELDS.map(({ key }) => [key, say(`${given[key] ?? ''}`)])
  const parts = komponen.map(
    (part): Record<string, string> => ({
      komponenKode: part.kode,
      komponenNama: say(part.nama),
      komponenSatuan: part.satuan,
      komponenSumber: say(part.sumberData),
      // Said as it stands at the end of a quarter, as the figures of the sample are.
      komponenSetahun: 'terakhir',
    }),
  )
  const [first = {}, ...others] = parts
  const counted = rumus === undefined ? {} : { rumus: rumus.jenis, susunan: writeFormula(rumus) }
  const head = { kode, sasaran: say(sasaran), ...Object.fromEntries(fields), ...counted }
  return [{ ...head, ...first }, ...others.map((part) => ({ kode, ...part }))]
}
