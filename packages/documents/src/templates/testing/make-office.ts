import { LEMBAGA_KPU, writeOut } from '@akuntabel/domain'
import type { OfficeData, Signer } from '../../data/office.ts'

export function makeOffice(chosen: Partial<OfficeData> = {}): OfficeData {
  const {
    entitas = 'kpu',
    name = 'Komisi Pemilihan Umum Kota Blitar',
    shortName = 'KPU Kota Blitar',
  } = chosen
  const { entitas: entities, organisasi } = LEMBAGA_KPU
  const entity = (entitas === 'kpu' ? null : entities.sekretariat) ?? entities.kpu
  const say = (pattern: string) =>
    writeOut(pattern, LEMBAGA_KPU, { kode: '3572', nama: name, singkat: shortName, provinsi: 'Jawa Timur' })
  return {
    code: '3572',
    name,
    shortName,
    provinceName: 'Jawa Timur',
    place: 'Blitar',
    address: [],
    emblem: null,
    entitas,
    entity: {
      name: say(entity.nama),
      shortName: say(entity.singkat),
      kop: entity.kop.map(say),
      uraian: say(entity.uraian),
    },
    heads: ['Ketua', 'Sekretaris'],
    organisation: {
      members: 5,
      memberTerm: '2019-2024',
      divisions: ['Hukum dan Pengawasan', 'Teknis Penyelenggaraan', 'Perencanaan, Data dan Informasi'],
      subbagian: ['Hukum dan Sumber Daya Manusia', 'Perencanaan, Data dan Informasi'],
      kecamatan: ['Sukorejo', 'Kepanjenkidul', 'Sananwetan'],
      words: {
        anggota: say(organisasi.anggota ?? ''),
        divisi: organisasi.divisi && { ...organisasi.divisi, kalimat: say(organisasi.divisi.kalimat) },
        subbagian: organisasi.subbagian && {
          ...organisasi.subbagian,
          kalimat: say(organisasi.subbagian.kalimat),
        },
      },
    },
    ...chosen,
  }
}

export function makeSigner(jabatan: string, chosen: Partial<Signer> = {}): Signer {
  return { jabatan, nama: `Nama ${jabatan.split(' ')[0] ?? ''}`, nip: null, status: 'definitif', ...chosen }
}
