import type { Ratio } from './ratios.ts'
import { saveCell } from './save-cell.ts'
import { pageText, sendForm, timePage } from './visitor.ts'

const ROUNDS = 60
const INDICATORS = 200
const OFFICE = '/k/3572/kpu'
const BERANDA = `${OFFICE}/2022/beranda`
const QUARTER = `${OFFICE}/2022/pengukuran?tw=4`
const PLAN = `${OFFICE}/2026/renstra/target`
const YEARS = [2025, 2026, 2027, 2028, 2029]

/** A plan of 200 indicators is written, then in turns opened and saved by one cell, against Beranda and one value measured. */
export async function planRatios(cookies: { planner: string; operator: string }): Promise<Ratio[]> {
  const { planner, operator } = cookies
  await writePlan(planner)
  const first = /name="(isi\.baris\/[0-9a-f-]+\.target2025)"/.exec(await pageText(PLAN, planner))?.[1] ?? ''
  const value = /name="(isi\.[0-9a-f-]{36}\.realisasi)"/.exec(await pageText(QUARTER, operator))?.[1] ?? ''
  const [beranda, opened, measured, saved]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    await timePage(BERANDA, planner)
    beranda.push(await timePage(BERANDA, planner))
    opened.push(await timePage(PLAN, planner))
    const figure = `${40 + (round % 50)}`
    measured.push(
      await saveCell({
        page: QUARTER,
        name: value,
        figure,
        cookie: operator,
        action: 'simpan',
        more: { triwulan: '4' },
      }),
    )
    saved.push(
      await saveCell({ page: PLAN, name: first, figure, cookie: planner, action: 'simpan', more: {} }),
    )
  }
  return [
    {
      what: `a plan of ${INDICATORS} indicators, opened, against Beranda`,
      base: beranda,
      measured: opened,
      goal: 2,
    },
    {
      what: 'a cell of that plan, saved, against a value measured',
      base: measured,
      measured: saved,
      goal: 1,
    },
  ]
}

async function writePlan(cookie: string): Promise<void> {
  const rows = [
    { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
    ...Array.from({ length: 30 }, (_, at) => ({
      ...{ jenis: 'sasaran', kode: `S${at}`, uraian: `Sasaran ke-${at}` },
    })),
  ]
  await send(`${OFFICE}/2026/renstra/susun`, cookie, rows)
  const indikator = Array.from({ length: INDICATORS }, (_, at) => ({
    ...{ kode: `R-${at}`, name: `Persentase layanan ke-${at} yang selesai tepat waktu`, satuan: 'persen' },
    ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir', node: `Sasaran ke-${at % 30}` },
    ...Object.fromEntries(YEARS.map((year, step) => [`target${year}`, `${50 + step}`])),
  }))
  for (let at = 0; at < INDICATORS; at += 50) await send(PLAN, cookie, indikator.slice(at, at + 50))
}

async function send(page: string, cookie: string, rows: Record<string, string>[]): Promise<void> {
  const form = new FormData()
  form.set('urut', '0')
  for (const [at, row] of rows.entries())
    for (const [field, text] of Object.entries(row)) form.set(`isi.baru/${at}.${field}`, text)
  const status = await sendForm(`${page}?/simpan`, cookie, form)
  if (status !== 303) throw new Error(`${page} answered ${status}`)
}
