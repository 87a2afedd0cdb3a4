import { ENTITAS, TRIWULAN } from '@akuntabel/domain'
import { refreshLater } from '../../year/refresh-ringkasan.ts'
import { SAMPLE } from '../sample-data.ts'
import { asSystem, type Loading } from './act.ts'
import type { StoredEvidence } from './evidence.ts'
import { loadDipa, loadRealisasi, markRealisasi } from './load-anggaran.ts'
import { loadIndikator } from './load-indikator.ts'
import { firstDay, loadJendela, loadTahun, OPENED } from './load-jendela.ts'
import { loadOffice } from './load-office.ts'
import { dayAfter, loadQuarter } from './load-pengukuran.ts'
import { loadPk } from './load-pk.ts'
import { loadRencanaAksi } from './load-rencana-aksi.ts'
import { loadRenstra } from './load-renstra.ts'
import { loadRkt } from './load-rkt.ts'
import { loadTeks } from './load-teks.ts'

/** Something the office did on a day. */
interface Step {
  hari: string
  run(): Promise<void>
}

/** Everything of one office: what it began with, then its years, day by day. */
export async function loadOfficeData(
  loading: Loading,
  { today, evidence }: { today: string; evidence: StoredEvidence[] },
): Promise<void> {
  const refresh = refreshLater(loading.tx)
  await loadOffice(loading)
  await loadJendela(loading, today)
  await loadRenstra(loading)
  const [first, ...others] = OPENED
  await loadTahun(loading, first as number)
  const ids = await loadIndikator(loading)
  const steps = [
    ...others.map((tahun) => ({ hari: firstDay(tahun), run: () => loadTahun(loading, tahun) })),
    ...planSteps(loading, ids),
    ...moneySteps(loading),
    ...quarterSteps(loading, { ids, evidence }),
    ...ENTITAS.map((entitas) => ({ hari: SAMPLE.teks.hari, run: () => loadTeks(loading, entitas) })),
  ]
  for (const { run } of steps.toSorted((a, b) => (a.hari < b.hari ? -1 : Number(a.hari > b.hari))))
    await run()
  await asSystem(loading)
  await refresh()
}

function planSteps(loading: Loading, ids: Map<string, string>): Step[] {
  return SAMPLE.pk.flatMap((pk) =>
    ENTITAS.map((entitas) => ({
      hari: pk.tanggal,
      async run() {
        await loadRkt(loading, { pk, entitas })
        await loadPk(loading, { pk, entitas })
        await loadRencanaAksi(loading, { pk, entitas, ids })
      },
    })),
  )
}

/** Months before the rows were known were typed in on the day of these. */
function moneySteps(loading: Loading): Step[] {
  return SAMPLE.anggaran.flatMap((anggaran) => {
    const months = Array.from({ length: 12 }, (_, at) => {
      const bulan = at + 1
      const after = `${anggaran.tahun + Math.floor(bulan / 12)}-${String((bulan % 12) + 1).padStart(2, '0')}-05`
      const hari = after < anggaran.hari ? anggaran.hari : after
      return { hari, run: () => loadRealisasi(loading, { anggaran, bulan, hari }) }
    })
    const last = months.at(-1)?.hari as string
    return [
      { hari: anggaran.hari, run: () => loadDipa(loading, anggaran) },
      ...months,
      { hari: last, run: () => markRealisasi(loading, anggaran) },
    ]
  })
}

function quarterSteps(
  loading: Loading,
  known: { ids: Map<string, string>; evidence: StoredEvidence[] },
): Step[] {
  return SAMPLE.pengukuran.flatMap((year) =>
    TRIWULAN.flatMap((triwulan) =>
      ENTITAS.map((entitas) => {
        const quarter = { entitas, tahun: year.tahun, triwulan }
        return { hari: dayAfter(quarter), run: () => loadQuarter(loading, { ...known, year, quarter }) }
      }),
    ),
  )
}
