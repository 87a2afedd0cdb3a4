import type { Block } from '../../../tree/block.ts'
import { list, prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import type { Lkj } from '../context.ts'
import { optionalPart } from '../typed-part.ts'

/** What the office is and how it is divided; only what is recorded. */
export function organisasi(lkj: Lkj): Block[] {
  return [
    section(2, 'organisasi', 'Gambaran Organisasi'),
    prose(lkj.data.office.entitas === 'kpu' ? roleOfCommission(lkj) : roleOfSecretariat(lkj)),
    ...optionalPart(lkj, 'organisasi'),
    ...divisions(lkj),
    ...subbagian(lkj),
    ...kecamatan(lkj),
  ]
}

function roleOfCommission({ data: { office } }: Lkj): string {
  return (
    `${office.name} (selanjutnya disebut ${office.shortName}) adalah lembaga penyelenggara pemilihan umum yang bersifat ` +
    `tetap dan mandiri di wilayah kerjanya${office.provinceName === null ? '' : `, Provinsi ${office.provinceName}`}. ` +
    `Dalam melaksanakan tugasnya, ${office.shortName} dibantu oleh sekretariat.`
  )
}

function roleOfSecretariat({ data: { office }, name, shortName }: Lkj): string {
  return (
    `${name} (selanjutnya disebut ${shortName}) memberikan dukungan teknis dan administratif kepada ${office.name} dalam ` +
    'menyelenggarakan pemilihan umum dan pemilihan. Sekretariat dipimpin oleh Sekretaris.'
  )
}

function divisions({ data: { office } }: Lkj): Block[] {
  const { divisions: names } = office.organisation
  if (office.entitas === 'sekretariat' || names.length === 0) return []
  return [
    prose(
      `Pembagian tugas anggota ${office.shortName} ditetapkan dalam `,
      count(names.length, 'jumlah:divisi'),
      ' divisi, yaitu:',
    ),
    list(
      'decimal',
      names.map((name) => `Divisi ${name.replace(/^Divisi\s+/u, '')}`),
    ),
  ]
}

function subbagian({ data: { office } }: Lkj): Block[] {
  const names = office.organisation.subbagian
  if (names.length === 0) return []
  return [
    prose(
      `Sekretariat ${office.shortName} terdiri atas `,
      count(names.length, 'jumlah:subbagian'),
      ' subbagian, yaitu:',
    ),
    list(
      'decimal',
      names.map((name) => `Subbagian ${name.replace(/^Sub\s?bagian\s+/iu, '')}`),
    ),
  ]
}

function kecamatan({ data: { office } }: Lkj): Block[] {
  const names = office.organisation.kecamatan
  if (names.length === 0) return []
  return [
    prose(
      'Wilayah kerjanya meliputi ',
      count(names.length, 'jumlah:kecamatan'),
      ' kecamatan: ',
      ...enumerate(names),
      '.',
    ),
  ]
}
