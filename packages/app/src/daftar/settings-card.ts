import { formatDate } from '@akuntabel/domain'
import { listDaftar } from '@akuntabel/store'
import type { SettingsAsk, SettingsCard } from '../pengaturan/settings-card.ts'
import { DAFTAR } from './daftar.ts'

export async function daftarCard(
  jenis: keyof typeof DAFTAR,
  { tx, unit: { unit_code: unit }, tahun }: SettingsAsk,
): Promise<SettingsCard> {
  const kind = DAFTAR[jenis]
  const own = (await listDaftar(tx, { unit, jenis })).find((one) => one.tahun === tahun)
  const day = own && kind.perTanggal ? ` per ${formatDate(own.tanggal)}` : ''
  const recorded = own && `${kind.total(await kind.read(tx, { unit, tahun }))}${day}.`
  return {
    bagian: jenis,
    title: kind.judul,
    now: recorded ?? `Belum dicatat untuk tahun ${tahun}.`,
    // Not every year brings an honour, and words of the law are printed where there are some.
    missing: own || !kind.perTanggal ? [] : [`Catat daftarnya agar tercetak dalam Laporan Kinerja ${tahun}.`],
  }
}
