import type { PkView } from '@akuntabel/app'
import { TRIWULAN } from '@akuntabel/domain'

const ROMAN = ['', 'I', 'II', 'III', 'IV']

/** What each cell of a draft is called in a list of what was refused. */
export function pkLabels({ tahun, sasaran, program }: PkView): Record<string, string> {
  const labels: Record<string, string> = {
    'isi.nomor.nomor': 'Nomor perjanjian',
    'isi.sasaran-baru.uraian': 'Sasaran baru',
    ...program3('program-baru', 'baru'),
  }
  for (const { id, kode } of program) Object.assign(labels, program3(`program/${id}`, kode))
  sasaran.forEach((one, index) => {
    labels[`isi.sasaran/${one.id}.uraian`] = `Sasaran ${index + 1}`
    for (const field of ['indikatorId', 'target'])
      labels[`isi.indikator-baru/${one.id}.${field}`] = `Indikator baru sasaran ${index + 1}`
    for (const { id, kode } of one.indikator) {
      labels[`isi.indikator/${id}.target`] = `Target ${tahun} ${kode}`
      labels[`isi.indikator/${id}.alasanRkt`] = `Alasan target ${kode} berbeda dari RKT`
      labels[`isi.indikator/${id}.alasanTriwulan`] = `Alasan target triwulan ${kode}`
      for (const quarter of TRIWULAN)
        labels[`isi.triwulan/${id}/${quarter}.target`] = `Target Triwulan ${ROMAN[quarter]} ${kode}`
    }
  })
  return labels
}

function program3(row: string, kode: string): Record<string, string> {
  const words = { kode: 'Kode', uraian: 'Uraian', pagu: 'Anggaran' }
  return Object.fromEntries(
    Object.entries(words).map(([field, word]) => [`isi.${row}.${field}`, `${word} program ${kode}`]),
  )
}
