import type { OfficeData, Signer } from '../../data/office.ts'

export function makeOffice(chosen: Partial<OfficeData> = {}): OfficeData {
  return {
    code: '3572',
    name: 'Komisi Pemilihan Umum Kota Blitar',
    shortName: 'KPU Kota Blitar',
    abbreviation: 'KPU',
    provinceName: 'Jawa Timur',
    place: 'Blitar',
    entitas: 'kpu',
    organisation: {
      members: 5,
      memberTerm: '2019-2024',
      divisions: ['Hukum dan Pengawasan', 'Teknis Penyelenggaraan', 'Perencanaan, Data dan Informasi'],
      subbagian: ['Hukum dan Sumber Daya Manusia', 'Perencanaan, Data dan Informasi'],
      kecamatan: ['Sukorejo', 'Kepanjenkidul', 'Sananwetan'],
    },
    ...chosen,
  }
}

export function makeSigner(jabatan: string, chosen: Partial<Signer> = {}): Signer {
  return { jabatan, nama: `Nama ${jabatan.split(' ')[0] ?? ''}`, nip: null, status: 'definitif', ...chosen }
}
