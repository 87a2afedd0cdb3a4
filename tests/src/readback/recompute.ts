import { columnOf, figure, type ReadTable, tolerance } from './table.ts'

/** What was recomputed and what did not agree, from the printed texts alone. */
export interface Recomputed {
  checked: { sums: number; sisa: number; shares: number; capaian: number; means: number; differences: number }
  wrong: string[]
}

export function recompute(tables: ReadTable[]): Recomputed {
  const result: Recomputed = {
    checked: { sums: 0, sisa: 0, shares: 0, capaian: 0, means: 0, differences: 0 },
    wrong: [],
  }
  for (const table of tables) {
    budget(table, result)
    programmes(table, result)
    revisions(table, result)
    capaian(table, result)
  }
  return result
}

function level(kode: string): number {
  if (/^\d{3}\.\d{2}\.\w{2}$/.test(kode)) return 0
  if (/^\d{4}$/.test(kode)) return 1
  if (/^\d{4}\.[A-Z]{3}$/.test(kode)) return 2
  return /^\d{4}\.([A-Z]{3}\.)?\d{3}$/.test(kode) ? 3 : -1
}

function agree(
  result: Recomputed,
  { stated, expected, text, where }: { stated: number; expected: number; text: string; where: string },
) {
  if (!(Math.abs(stated - expected) <= tolerance(text)))
    result.wrong.push(`${where}: tertulis ${text}, seharusnya ${expected}`)
}

/** Every level of the budget: parents, sisa, percentages, total. */
function budget(table: ReadTable, result: Recomputed): void {
  const at = {
    pagu: columnOf(table, /^Pagu/),
    realisasi: columnOf(table, /^Realisasi/),
    sisa: columnOf(table, /^Sisa/),
    share: columnOf(table, /^%/),
  }
  if (Object.values(at).some((column) => column < 0)) return
  const rows = table.rows.filter((row) => !Number.isNaN(figure(row[at.pagu] ?? '')))
  for (const row of rows) {
    const [pagu, realisasi] = [figure(row[at.pagu] ?? ''), figure(row[at.realisasi] ?? '')]
    const where = `anggaran ${row[0]}`
    agree(result, {
      stated: figure(row[at.sisa] ?? ''),
      expected: pagu - realisasi,
      text: row[at.sisa] ?? '',
      where: `${where} sisa`,
    })
    agree(result, {
      stated: figure(row[at.share] ?? ''),
      expected: (realisasi / pagu) * 100,
      text: row[at.share] ?? '',
      where: `${where} %`,
    })
    result.checked.sisa++
    result.checked.shares++
  }
  const lines = rows.slice(0, -1)
  for (const column of [at.pagu, at.realisasi, at.sisa]) {
    const sum = (children: string[][]) =>
      children.reduce((total, row) => total + figure(row[column] ?? ''), 0)
    lines.forEach((row, index) => {
      const children = childrenOf(lines, index)
      if (children.length === 0) return
      agree(result, {
        stated: figure(row[column] ?? ''),
        expected: sum(children),
        text: row[column] ?? '',
        where: `induk ${row[0]}`,
      })
      result.checked.sums++
    })
    const total = rows.at(-1)?.[column] ?? ''
    agree(result, {
      stated: figure(total),
      expected: sum(lines.filter((row) => level(row[0] ?? '') === 0)),
      text: total,
      where: 'jumlah anggaran',
    })
    result.checked.sums++
  }
}

/** Rows one step deeper than the row at `index`, up to the next row of its own level. */
function childrenOf(rows: string[][], index: number): string[][] {
  const own = level(rows[index]?.[0] ?? '')
  const rest = rows.slice(index + 1)
  const end = rest.findIndex((row) => level(row[0] ?? '') <= own)
  const below = end < 0 ? rest : rest.slice(0, end)
  const nearest = Math.min(...below.map((row) => level(row[0] ?? '')))
  return below.filter((row) => level(row[0] ?? '') === nearest)
}

/** Programme budgets of a Perjanjian Kinerja and their total. */
function programmes(table: ReadTable, result: Recomputed): void {
  const column = columnOf(table, /^(Pagu|Anggaran)/)
  if (column < 0 || columnOf(table, /^Program$/) < 0) return
  const amounts = table.rows.map((row) => figure(row[column] ?? '')).filter((amount) => !Number.isNaN(amount))
  const total = amounts.pop() ?? Number.NaN
  agree(result, {
    stated: total,
    expected: amounts.reduce((a, b) => a + b, 0),
    text: String(total),
    where: 'jumlah program',
  })
  result.checked.sums++
}

/** The DIPA chain: before = after of the row above, difference = after − before, net = sum of differences. */
function revisions(table: ReadTable, result: Recomputed): void {
  const at = {
    before: columnOf(table, /^Pagu Sebelum/),
    after: columnOf(table, /^Pagu Sesudah/),
    difference: columnOf(table, /^Selisih/),
  }
  if (Object.values(at).some((column) => column < 0)) return
  const rows = table.rows.slice(1, -1)
  let last = figure(table.rows[0]?.[at.after] ?? '')
  let net = 0
  for (const row of rows) {
    const [before, after, difference] = [row[at.before], row[at.after], row[at.difference]].map((text) =>
      figure(text ?? ''),
    ) as [number, number, number]
    agree(result, { stated: before, expected: last, text: row[at.before] ?? '', where: `${row[0]} sebelum` })
    agree(result, {
      stated: difference,
      expected: after - before,
      text: row[at.difference] ?? '',
      where: `${row[0]} selisih`,
    })
    last = after
    net += difference
    result.checked.differences += 2
  }
  const printed = table.rows.at(-1)?.[at.difference] ?? ''
  agree(result, { stated: figure(printed), expected: net, text: printed, where: 'perubahan bersih' })
  result.checked.sums++
}

/** Opinions of the auditor from the worst to the best. */
const OPINIONS = ['TMP', 'TW', 'WDP', 'WTP-DPP', 'WTP']

/** A predicate or an opinion: the same is 100 %, a lower opinion its rank's share. */
function rankShare(realisasi: string, target: string): number {
  if (realisasi === target) return 100
  const [got, asked] = [OPINIONS.indexOf(realisasi) + 1, OPINIONS.indexOf(target) + 1]
  return got === 0 || asked === 0 ? Number.NaN : (got / asked) * 100
}

/** Capaian of every row with a numeric target (all of the sample are maximised), and the means below them. */
function capaian(table: ReadTable, result: Recomputed): void {
  const at = {
    target: columnOf(table, /^Target$/),
    realisasi: columnOf(table, /^Realisasi$/),
    capaian: columnOf(table, /^Capaian/),
  }
  if (Object.values(at).some((column) => column < 0)) return
  let inSasaran: number[] = []
  const sasaran: number[] = []
  for (const row of table.rows) {
    const stated =
      row.findLast((text, column) => column >= at.target && /%$/.test(text) && column <= at.capaian) ?? ''
    const mark = row.slice(0, at.target).find((text) => /^Rata-rata/.test(text))
    if (mark !== undefined) {
      const over = /sasaran/.test(mark) ? inSasaran : sasaran
      const mean = over.reduce((a, b) => a + b, 0) / over.length
      agree(result, { stated: figure(stated), expected: mean, text: stated, where: mark })
      if (over === inSasaran) sasaran.push(mean)
      inSasaran = []
      result.checked.means++
      continue
    }
    const [target, realisasi] = [figure(row[at.target] ?? ''), figure(row[at.realisasi] ?? '')]
    const expected = Number.isNaN(target)
      ? rankShare(row[at.realisasi] ?? '', row[at.target] ?? '')
      : (realisasi / target) * 100
    if (!/%$/.test(row[at.capaian] ?? '') || (row[at.target] ?? '') === '') continue
    agree(result, {
      stated: figure(row[at.capaian] ?? ''),
      expected,
      text: row[at.capaian] ?? '',
      where: row.join(' · '),
    })
    inSasaran.push(expected)
    result.checked.capaian++
  }
}
