import { formatDate, numberFrom, REGISTER_NAMES, REGISTERS, type Register } from '@akuntabel/domain'
import { listNomor, listRegisters } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { registerInput } from './register-input.ts'
import { polaOf } from './register-of.ts'

export interface RegisterView {
  register: Register
  nama: string
  tahun: number
  pola: string
  /** Of the register; 0 where nothing was counted or set yet. */
  version: number
  terakhir: number
  items: {
    nomor: string
    tanggalText: string
    perihal: string
    diketik: boolean
    /** Why it is void; null while it holds. */
    batal: string | null
    oleh: string
  }[]
  /** Today at the office, where it lies in the year of the register. */
  hari: string
  history: ChangeView[]
  may: { take: Allow; pola: Allow }
}

/** One register of a year: every number that was given, the newest first. */
export const readRegister = defineUseCase({
  name: 'read-register',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: registerInput,
  async run({ tx, unit, actor, services }, { register, tahun }): Promise<RegisterView> {
    const office = await loadUnit(tx, unit)
    const known = (await listRegisters(tx, unit, tahun)).find((one) => one.register === register)
    const today = services.clock.today(office.timezone)
    const subject = `nomor/${register}/${tahun}`
    return {
      ...{ register, nama: REGISTERS[register], tahun },
      pola: known?.pola ?? polaOf(office, register, tahun),
      version: known?.version ?? 0,
      terakhir: known?.terakhir ?? 0,
      items: (await listNomor(tx, { unit, register, tahun })).map((row) => ({
        ...{ nomor: row.nomor, tanggalText: formatDate(row.tanggal), perihal: row.perihal },
        ...{ diketik: row.diketik, batal: row.alasan, oleh: row.oleh },
      })),
      hari: today.startsWith(`${tahun}-`) ? formatDate(today) : '',
      history: await settingsHistory(tx, { unit, subject, timezone: office.timezone }),
      may: { take: allow(actor, 'nomor.ambil'), pola: allow(actor, 'pengaturan.kelola') },
    }
  },
})

export interface RegisterListView {
  items: { register: Register; nama: string; pola: string; berikut: string; terakhir: number }[]
}

/** The registers of a year, each with how its next number would look. */
export const listRegister = defineUseCase({
  name: 'list-register',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, services }, { tahun }): Promise<RegisterListView> {
    const office = await loadUnit(tx, unit)
    const known = new Map((await listRegisters(tx, unit, tahun)).map((one) => [one.register, one]))
    const today = services.clock.today(office.timezone)
    const tanggal = today.startsWith(`${tahun}-`) ? today : `${tahun}-12-31`
    return {
      items: REGISTER_NAMES.map((register) => {
        const { pola, terakhir } = known.get(register) ?? {
          pola: polaOf(office, register, tahun),
          terakhir: 0,
        }
        const berikut = numberFrom(pola, { urut: terakhir + 1, tanggal })
        return { register, nama: REGISTERS[register], pola, berikut, terakhir }
      }),
    }
  },
})
