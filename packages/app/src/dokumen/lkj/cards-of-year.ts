import { cardColumns } from '@akuntabel/domain'
import { cardsOfYear, type IndikatorCard, listIndikator, type PkFull, type Reader } from '@akuntabel/store'

/**
 * Indicators with the card of a year: the version its PK pinned, else the one that held at the year's end. What a card says
 * today changes nothing of an earlier year.
 */
export async function readCardsOfYear(
  tx: Reader,
  { unit, tahun, pk }: { unit: string; tahun: number; pk: PkFull },
): Promise<Map<string, IndikatorCard>> {
  const versions = new Map((await cardsOfYear(tx, { unit, tahun })).map((card) => [card.indikator_id, card]))
  const pinned = new Map(
    pk.sasaran.flatMap((sasaran) => sasaran.indikator).map((row) => [row.indikator_id, row]),
  )
  const heads = await listIndikator(tx, { unit, includeRetired: true })
  return new Map(
    heads.flatMap((head): [string, IndikatorCard][] => {
      const agreed = pinned.get(head.id)
      // A plan that was typed in later than its years still says what it said.
      const card = agreed ?? versions.get(head.id) ?? (head.iku ? undefined : head)
      if (card === undefined || (agreed === undefined && retiredBy(head, tahun))) return []
      const { versi, berlaku, formula } = card
      return [[head.id, { ...head, versi, berlaku, formula, ...cardColumns(card) }]]
    }),
  )
}

function retiredBy({ retired_at }: IndikatorCard, tahun: number): boolean {
  return retired_at !== null && retired_at.getUTCFullYear() <= tahun
}
