import { dayName, formatDate } from '@akuntabel/domain'
import { listJendela, listLibur } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadLawful } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { HARI, HARI_NAMES, type Hari, jadwalSeal, windowKey, windowName } from './jadwal-rows.ts'

export interface JadwalView {
  tahun: number
  sidik: string
  /** In the order of the year. */
  jendela: { key: string; name: string; hari: { name: Hari; label: string; text: string }[] }[]
  /** How the pack counts a quarter's deadline; null where no pack rules the year. */
  aturan: string | null
  libur: { tanggal: string; text: string; nama: string; sumber: string | null }[]
  history: ChangeView[]
  may: { change: Allow; libur: Allow }
}

/** When the work of a year opens, is due and locks, and on which days nobody works. */
export const readJadwal = defineUseCase({
  name: 'read-jadwal',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor }, { tahun }): Promise<JadwalView> {
    const { unit: row, law } = await loadLawful(tx, unit, tahun)
    const windows = await listJendela(tx, unit, tahun)
    const days = await listLibur(tx, { unit, dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` })
    const libur = allow(actor, 'pengaturan.kelola')
    return {
      tahun,
      sidik: jadwalSeal(windows),
      jendela: windows
        .toSorted((a, b) => (a.buka < b.buka ? -1 : 1))
        .map((window) => ({
          key: windowKey(window),
          name: windowName(window),
          hari: HARI_NAMES.map((name) => ({ name, label: HARI[name], text: formatDate(window[name]) })),
        })),
      aturan: law === null ? null : counted(law.policy.deadlines),
      libur: days.map(({ tanggal, nama, sumber }) => ({
        ...{ tanggal, nama, sumber },
        text: `${dayName(tanggal)}, ${formatDate(tanggal)}`,
      })),
      history: await settingsHistory(tx, { unit, subject: 'jadwal', timezone: row.timezone }),
      may: {
        change: allow(
          actor,
          'pengaturan.kelola',
          await closedYear(tx, { unit: row }, { entitas: null, tahun }),
        ),
        libur,
      },
    }
  },
})

function counted({
  triwulanDaysAfterQuarter: days,
  triwulanHariKerja,
}: {
  triwulanDaysAfterQuarter: number
  triwulanHariKerja?: true | undefined
}): string {
  const unit = triwulanHariKerja ? 'hari kerja, tanpa Sabtu, Minggu, dan hari libur' : 'hari kalender'
  return `Menurut kebijakan tahun ini tenggat pengukuran ${days} ${unit}, sesudah triwulan berakhir.`
}
