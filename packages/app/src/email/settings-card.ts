import type { SettingsAsk, SettingsCard } from '../pengaturan/settings-card.ts'

/** Where reminders go out by mail; set by who runs the machine. */
export async function email({ smtp }: SettingsAsk): Promise<SettingsCard> {
  return {
    bagian: 'email',
    title: 'Email pengingat',
    now:
      smtp === null
        ? 'Server email belum diatur, sehingga pengingat tidak dikirim.'
        : `Dikirim oleh ${smtp.from}, pukul ${String(smtp.hour).padStart(2, '0')}.00 pada hari kerja.`,
    missing: [],
  }
}
