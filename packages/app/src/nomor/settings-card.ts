import { REGISTERS } from '@akuntabel/domain'
import { listRegisters } from '@akuntabel/store'
import type { SettingsAsk, SettingsCard } from '../pengaturan/settings-card.ts'

export async function nomor({ tx, unit, tahun }: SettingsAsk): Promise<SettingsCard> {
  const counted = (await listRegisters(tx, unit.unit_code, tahun)).filter(({ terakhir }) => terakhir > 0)
  const said = counted.map(({ register, terakhir }) => `${REGISTERS[register]} sampai ${terakhir}`)
  return {
    bagian: 'nomor',
    title: 'Nomor surat',
    now: said.length === 0 ? `Belum ada nomor tahun ${tahun}.` : `Tahun ${tahun}: ${said.join(', ')}.`,
    missing: [],
  }
}
