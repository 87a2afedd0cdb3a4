import type { SeriAnalisis } from '@akuntabel/domain'
import {
  analisisOf,
  putArah,
  putNomorAnalisis,
  putSintesis,
  putStrategi,
  putSwot,
  type Renstra,
  type Writer,
} from '@akuntabel/store'

/** The analysis of another Renstra with its codes; `nodes` says what each row of that plan became here. */
export async function copyAnalisis(
  tx: Writer,
  from: Renstra,
  { renstraId, nodes }: { renstraId: string; nodes: ReadonlyMap<string, string> },
): Promise<void> {
  const unit = from.unit_code
  const { swot, strategi, sintesis, arah } = await analisisOf(tx, { unit, renstraId: from.id })
  const place = { unit, renstraId }
  await putSwot(tx, place, swot)
  await putStrategi(tx, place, strategi)
  await putSintesis(tx, place, sintesis)
  await putArah(
    tx,
    place,
    arah.map((one) => ({ ...one, node_id: nodes.get(one.node_id) as string })),
  )
  const last = new Map<SeriAnalisis, number>()
  const count = (seri: SeriAnalisis, nomor: number) => last.set(seri, Math.max(nomor, last.get(seri) ?? 0))
  for (const { jenis, nomor } of swot) count(jenis, nomor)
  for (const { nomor } of strategi) count('strategi', nomor)
  for (const { nomor } of sintesis) count('sintesis', nomor)
  for (const { nomor } of arah) count('arah', nomor)
  await putNomorAnalisis(tx, place, last)
}
