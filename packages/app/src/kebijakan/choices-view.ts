import { entitasOf, type Pilihan, type Policy, ROLES, type Role } from '@akuntabel/domain'
import type { Choice } from '../input/card.ts'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'
import { TEXT_FIELDS } from '../pengukuran/value-fields.ts'
import { RANTAI_CHOICES } from './choices.ts'

/** What a pack leaves to the office, as a form: what the pack says is the first choice. */
export interface ChoicesView {
  fields: { name: string; label: string; blank: string; value: string; options: Choice[] }[]
  /** Boxes, with what is ticked now; empty where the pack decides. */
  boxes: { name: string; label: string; options: Choice[]; ticked: string[] }[]
}

/** `pack` is as it was installed, `now` with what the office chose. */
export function choicesView(
  { pack, now }: { pack: Policy; now: Policy },
  office: Bearer,
): ChoicesView | null {
  const open = (key: Pilihan): boolean => pack.pilihan?.includes(key) ?? false
  if ((pack.pilihan ?? []).length === 0) return null
  const chain = (roles: readonly Role[]) => roles.map((role) => ROLES[role].label).join(', lalu ')
  const rantai = (entitas: 'kpu' | 'sekretariat') => ({
    name: entitas === 'kpu' ? 'rantaiKpu' : 'rantaiSekretariat',
    label: `Persetujuan pengukuran ${entitasLabel(office, entitas)}`,
    blank: `Menurut paket: ${chain(pack.rantai[entitas])}`,
    value: now.rantai[entitas].join() === pack.rantai[entitas].join() ? '' : now.rantai[entitas].join(),
    options: RANTAI_CHOICES.map((value) => ({ value, label: chain(value.split(',') as Role[]) })),
  })
  const own = JSON.stringify(now.ajukan) !== JSON.stringify(pack.ajukan)
  const asked = [
    ...TEXT_FIELDS.map(({ field, label }) => ({ value: field as string, label })),
    { value: 'bukti', label: 'Bukti' },
  ]
  const ticked = ({ teks, bukti }: Policy['ajukan']['tw4']) => [...teks, ...(bukti ? ['bukti'] : [])]
  return {
    fields: [
      ...(open('paguLebih')
        ? [
            {
              name: 'paguLebih',
              label: 'Baris anggaran melebihi pagu',
              blank: `Menurut paket: ${PAGU[pack.paguLebih]}`,
              value: now.paguLebih === pack.paguLebih ? '' : now.paguLebih,
              options: Object.entries(PAGU).map(([value, label]) => ({ value, label })),
            },
          ]
        : []),
      ...(open('rantai') ? entitasOf(office.lembaga).map(rantai) : []),
      ...(open('ajukan')
        ? [
            {
              name: 'ajukan',
              label: 'Isian wajib tiap triwulan',
              blank: 'Menurut paket',
              value: own ? 'sendiri' : '',
              options: [{ value: 'sendiri', label: 'Pilihan kantor, seperti dicentang di bawah' }],
            },
          ]
        : []),
    ],
    boxes: open('ajukan')
      ? [
          { name: 'tw1_3', label: 'Triwulan I–III', options: asked, ticked: ticked(now.ajukan.tw1_3) },
          { name: 'tw4', label: 'Triwulan IV', options: asked, ticked: ticked(now.ajukan.tw4) },
        ]
      : [],
  }
}

const PAGU = { tolak: 'ditolak', alasan: 'diterima dengan alasan' } as const satisfies Record<
  Policy['paguLebih'],
  string
>
