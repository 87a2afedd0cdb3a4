import { formatDate, formatSpan, type Kewajiban } from '@akuntabel/domain'
import type { DokumenHead, Kegiatan, Putusan, TindakLanjut } from '@akuntabel/store'
import { DOKUMEN } from '../dokumen/nama.ts'
import { quarterName } from '../pengukuran/period.ts'
import type { PathHint } from '../view/path-hint.ts'
import type { KewajibanText } from './kewajiban-text.ts'

/** Of what was promised with a value. */
export function followUpText(
  { jenis }: Kewajiban,
  { indikator_id, triwulan, tahun, uraian, penanggung_jawab }: TindakLanjut,
): KewajibanText {
  const path: PathHint = { page: 'pengukuran', triwulan, indikator: indikator_id }
  const of = `rencana tindak lanjut ${quarterName(triwulan)} ${tahun}`
  if (jenis === 'tindak-lanjut-verifikasi')
    return {
      title: `Verifikasi ${of}`,
      text: `${penanggung_jawab} menandainya selesai: ${uraian}`,
      action: 'Periksa',
      path,
    }
  return { title: `Jalankan ${of}`, text: uraian, action: 'Buka', path, who: penanggung_jawab }
}

/** Of what a meeting decided. */
export function decisionText(
  { jenis }: Kewajiban,
  { rapat_id, uraian, penanggung_jawab, tanggal }: Putusan,
): KewajibanText {
  const path: PathHint = { page: 'rapat', id: rapat_id }
  const of = `putusan rapat ${formatDate(tanggal)}`
  const who = penanggung_jawab ?? undefined
  if (jenis === 'putusan-jalankan')
    return { title: `Jalankan ${of}`, text: uraian, action: 'Buka', path, who }
  return {
    title: `Verifikasi ${of}`,
    text: `${who} menandainya selesai: ${uraian}`,
    action: 'Periksa',
    path,
  }
}

/** Of something signed that people must be able to read. */
export function publicationText({ id, jenis, tahun }: DokumenHead, entitas: string): KewajibanText {
  return {
    title: `Publikasikan ${DOKUMEN[jenis as keyof typeof DOKUMEN]} ${entitas} ${tahun}`,
    text: 'Sudah ditandatangani, tetapi alamat tempat orang dapat membacanya belum dicatat.',
    action: 'Catat publikasi',
    path: { page: 'publikasi', id },
  }
}

/** Of something planned whose day has passed. */
export function kegiatanText({
  id,
  nama,
  rencana_mulai: mulai,
  rencana_selesai: selesai,
  penanggung_jawab,
}: Kegiatan): KewajibanText {
  return {
    title: `Tandai kegiatan ${nama}`,
    text: `Direncanakan ${formatSpan({ mulai, selesai })}; belum ditandai dilaksanakan, belum, atau dialihkan.`,
    action: 'Buka kegiatan',
    path: { page: 'kegiatan', id },
    who: penanggung_jawab ?? undefined,
  }
}
