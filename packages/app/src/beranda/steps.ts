import { addDays, formatDate, TRIWULAN } from '@akuntabel/domain'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import { lacksFigure, type MissingView, missingFor } from '../pengukuran/missing.ts'
import { quarterName } from '../pengukuran/period.ts'
import type { Permission } from '../permission/roles.ts'
import type { PathHint } from '../view/path-hint.ts'
import { windowView } from '../year/window.ts'
import { isLkjFinal, type YearState } from './year-state.ts'

/** One thing the year asks for now, whoever may do it. */
export interface Step {
  title: string
  text: string
  due: string | null
  count: number | null
  /** Words of the button. */
  action: string
  permission: Permission
  path: PathHint
}

/** What is asked next, in the order of the year: PK, quarters, report. */
export function stepsOf(state: YearState): Step[] {
  return [...pkSteps(state), ...quarterSteps(state), ...lkjSteps(state)]
}

function pkSteps(state: YearState): Step[] {
  const { pk, entitas, tahun } = state
  const name = `Perjanjian Kinerja ${entitasLabel(state.office, entitas)} ${tahun}`
  const due = windowView(state.office, { jenis: 'pk', today: state.today }).tenggat
  if (pk === null) {
    const text = 'Tahun ini belum punya PK; pengukuran menunggunya.'
    return [
      {
        title: `Susun ${name}`,
        text,
        due,
        count: null,
        action: 'Susun PK',
        permission: 'pk.susun',
        path: { page: 'perjanjian' },
      },
    ]
  }
  const path = { page: 'perjanjian', id: pk.id } as const
  if (pk.state === 'draf') {
    const text = 'Draf belum diajukan.'
    return [
      { title: `Ajukan ${name}`, text, due, count: null, action: 'Buka draf', permission: 'pk.susun', path },
    ]
  }
  if (pk.state !== 'diajukan') return []
  const text = 'Sudah diajukan dan menunggu tanda tangan.'
  return [
    {
      title: `Tanda tangani ${name}`,
      text,
      due,
      count: null,
      action: 'Periksa dan tanda tangani',
      permission: 'pk.tandatangani',
      path,
    },
  ]
}

function quarterSteps(state: YearState): Step[] {
  const { plan, today } = state
  if (plan === null) return []
  return TRIWULAN.flatMap((triwulan): Step[] => {
    const window = windowView(state.office, { jenis: 'pengukuran', triwulan, today })
    const quarter = plan.quarters[triwulan].state ?? 'draf'
    const name = quarterName(triwulan)
    const base = {
      due: window.tenggat,
      count: null,
      path: { page: 'pengukuran', triwulan } as const,
    }
    if (quarter === 'disetujui') return []
    if (quarter === 'diajukan') {
      return [
        {
          ...base,
          title: `Periksa pengukuran ${name}`,
          text: 'Sudah diajukan.',
          action: 'Periksa',
          permission: 'pengukuran.verifikasi',
        },
      ]
    }
    if (quarter === 'diverifikasi') {
      return [
        {
          ...base,
          title: `Setujui pengukuran ${name}`,
          text: 'Sudah diverifikasi.',
          action: 'Periksa dan setujui',
          permission: 'pengukuran.setujui',
        },
      ]
    }
    if (window.state === 'belum-buka') return []
    const missing = missingFor(plan, { triwulan, today })
    if (!window.editable) {
      const since = `Terkunci sejak ${formatDate(addDays(window.kunci as string, 1))}`
      const text = `${since}: ${missing.length === 0 ? 'semua indikator lengkap, belum diajukan' : lackText(missing)}.`
      return [
        {
          ...base,
          title: `Buka kembali ${name}`,
          text,
          action: 'Buka lembar',
          permission: 'pengecualian.buka',
        },
      ]
    }
    const returned =
      quarter === 'dikembalikan' ? `Dikembalikan: ${plan.quarters[triwulan].alasan_kembali ?? ''} ` : ''
    if (missing.length === 0) {
      const text = `${returned}Semua indikator lengkap.`
      return [
        {
          ...base,
          title: `Ajukan pengukuran ${name}`,
          text,
          action: 'Periksa dan ajukan',
          permission: 'pengukuran.ajukan',
        },
      ]
    }
    const first = missing[0]
    return [
      {
        ...base,
        title: missing.some(lacksFigure) ? `Isi realisasi ${name}` : `Lengkapi pengukuran ${name}`,
        text: `${returned}${lackText(missing)}. Mulai dari ${first?.kode}: ${first?.text}.`,
        count: missing.length,
        action: 'Isi sekarang',
        permission: 'pengukuran.isi',
        path: { ...base.path, indikator: first?.indikatorId },
      },
    ]
  })
}

/** `3 indikator belum diisi`, or what else they lack. */
function lackText(missing: MissingView[]): string {
  const empty = missing.filter(lacksFigure).length
  return empty > 0 ? `${empty} indikator belum diisi` : `${missing.length} indikator belum lengkap`
}

function lkjSteps(state: YearState): Step[] {
  const { plan, tahun, today } = state
  const window = windowView(state.office, { jenis: 'lkj', today })
  if (plan === null || isLkjFinal(state)) return []
  const approved = TRIWULAN.every((triwulan) => plan.quarters[triwulan].state === 'disetujui')
  const base = { due: window.tenggat, count: null, path: { page: 'laporan' } as const }
  if (state.lkj?.state === 'diperiksa' || state.lkj?.state === 'direviu') {
    return [
      {
        ...base,
        title: `Finalkan Laporan Kinerja ${tahun}`,
        text: 'Laporan sudah diajukan dan menunggu pemeriksaan.',
        action: 'Periksa laporan',
        permission: 'lkj.final',
      },
    ]
  }
  if (approved) {
    return [
      {
        ...base,
        title: `Ajukan Laporan Kinerja ${tahun}`,
        text: 'Semua triwulan sudah disetujui.',
        action: 'Buka laporan',
        permission: 'lkj.tulis',
      },
    ]
  }
  if (window.state === 'belum-buka') return []
  const text = 'Teks dapat ditulis sekarang; angka mengikuti pengukuran.'
  return [
    {
      ...base,
      title: `Lengkapi Laporan Kinerja ${tahun}`,
      text,
      action: 'Tulis laporan',
      permission: 'lkj.tulis',
    },
  ]
}
