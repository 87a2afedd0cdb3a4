import { dayName, formatDate, windowState } from '@akuntabel/domain'
import { type Jendela, listJendela, listLibur } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadLawful, type Schedule } from '../office/office.ts'
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
  jendela: JendelaView[]
  /** How the pack counts a quarter's deadline; null where no pack rules the year. */
  aturan: string | null
  libur: { tanggal: string; text: string; nama: string; sumber: string | null }[]
  history: ChangeView[]
  may: { change: Allow; libur: Allow; exception: Allow }
}

export interface JendelaView {
  key: string
  name: string
  hari: { name: Hari; label: string; text: string }[]
  /** Its last day is over, and nobody has opened it again. */
  terkunci: boolean
  /** Who opened it again, until when and why. */
  dibuka: string | null
}

/** When the work of a year opens, is due and locks, and on which days nobody works. */
export const readJadwal = defineUseCase({
  name: 'read-jadwal',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor, services }, { tahun }): Promise<JadwalView> {
    const { unit: row, law, schedule } = await loadLawful(tx, unit, tahun)
    const today = services.clock.today(row.timezone)
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
          ...standing(window, { schedule, today }),
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
        exception: allow(actor, 'pengecualian.buka'),
      },
    }
  },
})

function standing(
  window: Jendela,
  { schedule, today }: { schedule: Schedule; today: string },
): Pick<JendelaView, 'terkunci' | 'dibuka'> {
  const opened = schedule.pengecualian.find(
    (one) => one.jenis === window.jenis && one.triwulan === window.triwulan && today <= one.sampai,
  )
  return {
    terkunci: windowState(window, today, opened?.sampai ?? null) === 'terkunci',
    dibuka:
      opened === undefined
        ? null
        : `Dibuka sampai ${formatDate(opened.sampai)} oleh ${opened.oleh}: ${opened.alasan}`,
  }
}

function counted({
  triwulanDaysAfterQuarter: days,
  triwulanHariKerja,
}: {
  triwulanDaysAfterQuarter: number
  triwulanHariKerja?: true | undefined
}): string {
  const unit = triwulanHariKerja ? 'hari kerja (tanpa Sabtu, Minggu, dan hari libur)' : 'hari kalender'
  return `Menurut kebijakan tahun ini tenggat pengukuran ${days} ${unit} sesudah triwulan berakhir.`
}
