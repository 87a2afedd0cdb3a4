import { KEDUDUKAN, type Kedudukan, type Lembaga } from '@akuntabel/domain'
import type { AuditWords } from '../use-case/audit-events.ts'

/** What the agency calls the post: `Ketua`, `Sekretaris`, `Kepala Subbagian`. */
export function kedudukanLabel(kedudukan: Kedudukan, lembaga: Lembaga): string {
  const { kpu, sekretariat } = lembaga.entitas
  if (kedudukan === 'kepala') return kpu.kepala
  if (kedudukan === 'kepala-pendukung') return sekretariat?.kepala ?? KEDUDUKAN[kedudukan]
  if (kedudukan === 'kasubbag') return `Kepala ${subbagianWord(lembaga)}`
  return KEDUDUKAN[kedudukan]
}

/** The same within a sentence of the trail. */
export function auditWords(lembaga: Lembaga): AuditWords {
  return { subbagian: subbagianWord(lembaga).toLowerCase() }
}

/** What the agency calls a part of the office: `Subbagian`, `Irban`. */
export function subbagianWord(lembaga: Lembaga): string {
  return lembaga.organisasi.subbagian?.kata ?? 'Subbagian'
}
