import { PENGUKURAN_STATES, RANTAI_STATES, type Rantai, type RantaiRole } from '@akuntabel/domain'

/** The step of a role in the words of pages: who takes it, where, and what it is called. */
interface ApprovalStep {
  permission: 'pengukuran.verifikasi' | 'pengukuran.setujui' | 'pengukuran.sahkan'
  langkah: Langkah
  /** `menyetujui` */
  verb: string
  /** What a quarter waits for: `menunggu persetujuan`. */
  waits: string
  /** `Setujui pengukuran Triwulan IV` */
  task: string
  action: string
}

/** Where a step is taken: the last word of its address. */
export type Langkah = 'verifikasi' | 'setujui' | 'sahkan'

export const APPROVAL_STEPS: Record<RantaiRole, ApprovalStep> = {
  verifikator: {
    permission: 'pengukuran.verifikasi',
    langkah: 'verifikasi',
    verb: 'memverifikasi',
    waits: 'pemeriksaan',
    task: 'Periksa',
    action: 'Periksa',
  },
  penyetuju: {
    permission: 'pengukuran.setujui',
    langkah: 'setujui',
    verb: 'menyetujui',
    waits: 'persetujuan',
    task: 'Setujui',
    action: 'Periksa dan setujui',
  },
  pimpinan: {
    permission: 'pengukuran.sahkan',
    langkah: 'sahkan',
    verb: 'mengesahkan',
    waits: 'pengesahan',
    task: 'Sahkan',
    action: 'Periksa dan sahkan',
  },
}

/** One step of an office's chain and what it leads to. */
export interface ApprovalStepView {
  langkah: Langkah
  /** `disetujui` */
  menjadi: string
  /** What is asked next, `disahkan`; null where this step closes the quarter. */
  lalu: string | null
}

export function approvalStepViews(rantai: Rantai): ApprovalStepView[] {
  return rantai.map((role, at) => {
    const next = rantai[at + 1]
    return {
      langkah: APPROVAL_STEPS[role].langkah,
      menjadi: stateWord(role),
      lalu: next === undefined ? null : stateWord(next),
    }
  })
}

/** What the quarter is after a role's approval, within a sentence. */
export function stateWord(role: RantaiRole): string {
  return PENGUKURAN_STATES[RANTAI_STATES[role]].toLowerCase()
}
