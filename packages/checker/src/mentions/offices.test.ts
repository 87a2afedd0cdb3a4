import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { officeMentions } from './offices.ts'

const rolesIn = (text: string) =>
  officeMentions(extractFacts(documentFromText(text).doc)).map(({ text: name, role }) => `${name}: ${role}`)

test.each([
  ['KPU Kota Salatiga menyusun laporan ini.', 'KPU Kota Salatiga: pelaku'],
  ['Dalam menjalankan tugasnya, KPU Kota Salatiga didukung oleh Sekretariat.', 'KPU Kota Salatiga: pelaku'],
  ['Demikian Laporan Kinerja KPU Kota Salatiga Tahun 2021 disusun.', 'KPU Kota Salatiga: pelaku'],
  ['Ketua KPU Kota Salatiga,', 'KPU Kota Salatiga: penanda-tangan'],
  ['Jabatan : Ketua KPU Kota Salatiga', 'KPU Kota Salatiga: penanda-tangan'],
  ['Dibandingkan dengan itu, KPU Kota Salatiga memiliki lebih banyak pegawai.', 'KPU Kota Salatiga: lain'],
  ['Wilayahnya berbatasan dengan KPU Kota Salatiga.', 'KPU Kota Salatiga: lain'],
  ['Rapat dihadiri Ketua KPU Kota Salatiga pada bulan Mei.', 'KPU Kota Salatiga: lain'],
])('%s', (sentence, role) => {
  expect(rolesIn(sentence)).toEqual([role])
})
