import { Decimal } from '@akuntabel/domain/notation'
import type { Figure } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'

/** What is better when there is more of it. */
const MORE =
  /\b(?:indeks|kepuasan|nilai|partisipasi|cakupan|ketepatan|tepat waktu|kualitas|kepatuhan|keterbukaan|pemenuhan|terpenuhi|terlayani|terselesaikan|diselesaikan|terlaksana|dilaksanakan|memenuhi|kompeten|tersertifikasi|disertipikatkan|lulusan)\b/
/** What is better when there is less of it, whatever else the name says. */
const LESS =
  /\b(?:keterlambatan|terlambat|lambat|temuan|sengketa|pelanggaran|aduan|pengaduan|keluhan|kasus|kesalahan|kerusakan|korban|kerugian|tunggakan|kemiskinan|pengangguran|stunting|inflasi|ketimpangan|gini|emisi|limbah|kebocoran|kecelakaan|kematian|prevalensi|penyakit|waktu tunggu|lama|durasi|sisa|penurunan|risiko|rawan|kerawanan|konflik|gangguan|biaya|beban|kesenjangan|pencemaran|kekerasan|kejahatan|kriminalitas|bencana|kebakaran|perceraian|putus sekolah|buta huruf|kehilangan|tidak|belum|kurang)\b/

/** True when the name leaves no doubt that more of it is better. */
export function isMoreBetter(label: string): boolean {
  const words = normalise(label)
  return MORE.test(words) && !LESS.test(words)
}

/** The achievement says worse than the target where the realisasi is better, or the reverse. */
export function isUpsideDown(
  stated: Figure,
  { target, realisasi }: { target: Figure; realisasi: Figure },
): boolean {
  const whole = new Decimal(100)
  return realisasi.value.gt(target.value)
    ? stated.high.lt(whole)
    : realisasi.value.lt(target.value) && stated.low.gt(whole)
}
