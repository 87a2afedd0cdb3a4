import { addDays, formatDate, type Kewajiban, PENGUKURAN_STATES } from '@akuntabel/domain'
import { missingText } from '../bukti/asked-bukti.ts'
import { APPROVAL_STEPS } from '../pengukuran/approval-step.ts'
import { lacksFigure, type MissingView } from '../pengukuran/missing.ts'
import { quarterName } from '../pengukuran/period.ts'
import type { PathHint } from '../view/path-hint.ts'
import type { KewajibanText } from './kewajiban-text.ts'
import type { YearRead } from './year-read.ts'

/** In the words of the one whose turn it is. */
export function approverText({ izin, triwulan, jenis }: Kewajiban, year: YearRead): KewajibanText {
  const step = Object.values(APPROVAL_STEPS).find(({ permission }) => permission === izin)
  if (step === undefined || triwulan === null) throw new RangeError(`${jenis} without whose turn it is`)
  const state = year.plan?.quarters[triwulan].state ?? 'diajukan'
  return {
    title: `${step.task} pengukuran ${quarterName(triwulan)}`,
    text: `Sudah ${PENGUKURAN_STATES[state].toLowerCase()}.`,
    action: step.action,
    path: { page: 'pengukuran', triwulan },
  }
}

/** Of who fills the sheet, or opens it again. */
export function quarterText({ jenis, triwulan, subjek }: Kewajiban, year: YearRead): KewajibanText {
  if (triwulan === null) throw new RangeError(`${jenis} without its quarter`)
  const name = quarterName(triwulan)
  const path: PathHint = { page: 'pengukuran', triwulan }
  const missing = year.missing[triwulan] ?? []
  if (jenis === 'ukur-buka') {
    const window = year.office.schedule.jendela.find(
      (one) => one.jenis === 'pengukuran' && one.triwulan === triwulan,
    )
    const since = window === undefined ? '' : `Terkunci sejak ${formatDate(addDays(window.kunci, 1))}: `
    const lacks =
      missing.length === 0 ? 'tidak ada isian yang kurang, tetapi belum diajukan' : lackText(missing)
    return { title: `Buka kembali ${name}`, text: `${since}${lacks}.`, action: 'Buka lembar', path }
  }
  const reason = year.plan?.quarters[triwulan].alasan_kembali
  const returned =
    year.plan?.quarters[triwulan].state === 'dikembalikan' ? `Dikembalikan: ${reason ?? ''} ` : ''
  const [first] = missing
  if (first === undefined) {
    const text = `${returned}Semua indikator lengkap.`
    const again = jenis === 'ukur-perbaiki'
    const title = again ? `Perbaiki pengukuran ${name}` : `Ajukan pengukuran ${name}`
    return { title, text, action: again ? 'Perbaiki dan ajukan' : 'Periksa dan ajukan', path }
  }
  return {
    title: missing.some(lacksFigure) ? `Isi realisasi ${name}` : `Lengkapi pengukuran ${name}`,
    text: `${returned}${lackText(missing)}. Mulai dari ${first.kode}: ${first.text}.`,
    action: 'Isi sekarang',
    path: { ...path, indikator: subjek ?? undefined },
  }
}

/** Of evidence that is asked of figures that are there. */
export function missingEvidenceText({ jenis, triwulan, jumlah }: Kewajiban, year: YearRead): KewajibanText {
  const first = year.missingBukti.find((one) => one.triwulan === triwulan)
  if (triwulan === null || first === undefined) throw new RangeError(`${jenis} without what is missing`)
  return {
    title: `Lengkapi bukti ${quarterName(triwulan)}`,
    text: `${jumlah} bukti yang diminta belum ada. Mulai dari ${missingText(first)}.`,
    action: 'Lihat yang kurang',
    path: { page: 'bukti', kurang: true },
  }
}

/** Of evidence that was promised until a day. */
export function evidenceText({ jenis, triwulan, jumlah, subjek, tenggat }: Kewajiban): KewajibanText {
  if (triwulan === null || tenggat === null) throw new RangeError(`${jenis} without its quarter and day`)
  const [name, day] = [quarterName(triwulan), formatDate(tenggat)]
  const path: PathHint = { page: 'pengukuran', triwulan, indikator: subjek ?? undefined }
  return jenis === 'bukti-susulkan'
    ? {
        title: `Unggah bukti ${name} yang dijanjikan`,
        text: `${jumlah} indikator menunggu bukti; janji terdekat ${day}.`,
        action: 'Unggah bukti',
        path,
      }
    : {
        title: `Buka kembali ${name} untuk bukti`,
        text: `Bukti ${jumlah} indikator dijanjikan sampai ${day}, tetapi belum ada; lembarnya sudah selesai diperiksa.`,
        action: 'Buka lembar',
        path: { page: 'pengukuran', triwulan },
      }
}

/** `3 indikator belum diisi`, or what else they lack. */
function lackText(missing: MissingView[]): string {
  const empty = missing.filter(lacksFigure).length
  return empty > 0 ? `${empty} indikator belum diisi` : `${missing.length} indikator belum lengkap`
}
