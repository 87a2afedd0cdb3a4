import type { SettingsAsk, SettingsCard } from '../pengaturan/settings-card.ts'
import { libraryOf } from './library.ts'

export async function dasarHukum({ tx, unit }: SettingsAsk): Promise<SettingsCard> {
  const library = await libraryOf(tx, unit.unit_code)
  const own = library.filter(({ version }) => version !== null).length
  const unsure = library.filter(({ yakin }) => yakin === 'dicek').map(({ kode }) => kode)
  return {
    bagian: 'dasar-hukum',
    title: 'Dasar hukum',
    now: `${library.length} peraturan untuk dikutip, ${own} di antaranya catatan kantor.`,
    missing: unsure.length === 0 ? [] : [`Cocokkan dengan naskahnya: ${unsure.join(', ')}.`],
  }
}
