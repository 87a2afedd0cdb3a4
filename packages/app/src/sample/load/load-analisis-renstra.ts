import type { BagianAnalisis } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import { textVersion } from '../../draf/text-version.ts'
import { arahNodes } from '../../renstra/analisis/arah-node.ts'
import { editAnalisis } from '../../renstra/analisis/edit-analisis.ts'
import { SAMPLE } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

/** The analysis of the plan, part by part as it is typed, before the plan is set. */
export async function loadAnalisisRenstra(
  loading: Loading,
  done: { oleh: string; hari: string },
): Promise<void> {
  const { tx, office } = loading
  const [tahun] = SAMPLE.renstra.periode
  const { swot, strategi, sintesis, arah } = SAMPLE.analisisRenstra
  const write = (bagian: BagianAnalisis, typed: readonly Record<string, string>[]) =>
    act(loading, done, editAnalisis, { input: { tahun, bagian, rows: typed.map(rowOf) } })
  await write('swot', swot)
  await write('strategi', strategi)
  await write('sintesis', sintesis)
  const renstra = await renstraWorkedOn(tx, office.unit, tahun)
  if (renstra === null) throw new Error('the plan of the sample was not saved')
  const nodes = await arahNodes(tx, office.unit, renstra.id)
  await write(
    'arah',
    arah.map(({ kode, ...row }) => ({
      ...row,
      node: nodes.find(({ label }) => label.startsWith(`Program: ${kode} `))?.label ?? '',
    })),
  )
}

/** Each cell was empty before. */
function rowOf(fields: Record<string, string>, at: number) {
  const dasar = Object.fromEntries(Object.keys(fields).map((field) => [field, textVersion('')]))
  return { id: `baru/${at}`, version: 0, fields, dasar }
}
