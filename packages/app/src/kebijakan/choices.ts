import {
  ENTITAS,
  isRantai,
  PILIHAN,
  type Pilihan,
  type Policy,
  type PolicyChoices,
  RANTAI_ROLES,
} from '@akuntabel/domain'
import { z } from 'zod'

const FIELDS = ['penyebab', 'hambatan', 'kendala', 'solusi', 'tindakLanjut', 'program'] as const
const syarat = z.object({ teks: z.array(z.enum(FIELDS)), bukti: z.boolean() })
const rantai = z.array(z.enum(RANTAI_ROLES)).refine(isRantai)

/** As they are stored with a pin. */
export const storedChoices: z.ZodType<PolicyChoices> = z.strictObject({
  paguLebih: z.enum(['tolak', 'alasan']).optional(),
  ajukan: z.object({ tw1_3: syarat, tw4: syarat }).optional(),
  rantai: z.object({ kpu: rantai, sekretariat: rantai }).optional(),
})

/** Words in which a form sends a chain: `verifikator,penyetuju`. */
export const RANTAI_CHOICES = RANTAI_ROLES.map((_, at) => RANTAI_ROLES.slice(0, at + 1).join(','))

const PICK = 'Pilih salah satu pilihan yang ada.'
const asked = z.array(z.enum([...FIELDS, 'bukti'], PICK)).default([])
const chain = z.enum(['', ...RANTAI_CHOICES], PICK).default('')

/** As a form sends them; what is left as the pack says is not sent, or empty. */
export const choicesInput = {
  paguLebih: z.enum(['', 'tolak', 'alasan'], PICK).default(''),
  /** Whether the texts asked for are the office's own choice. */
  ajukan: z.enum(['', 'sendiri'], PICK).default(''),
  tw1_3: asked,
  tw4: asked,
  ...{ rantaiKpu: chain, rantaiSekretariat: chain },
}

type Typed = z.output<z.ZodObject<typeof choicesInput>>

/** What was chosen that differs from the pack: to choose what it says is to choose nothing. */
export function choicesOf(typed: Typed, policy: Policy): PolicyChoices {
  const rantai = {
    kpu: chainOf(typed.rantaiKpu) ?? policy.rantai.kpu,
    sekretariat: chainOf(typed.rantaiSekretariat) ?? policy.rantai.sekretariat,
  }
  const ajukan = { tw1_3: syaratOf(typed.tw1_3), tw4: syaratOf(typed.tw4) }
  return {
    ...(typed.paguLebih === '' || typed.paguLebih === policy.paguLebih ? {} : { paguLebih: typed.paguLebih }),
    ...(typed.ajukan === '' || sameAsked(ajukan, policy.ajukan) ? {} : { ajukan }),
    ...(ENTITAS.every((entitas) => rantai[entitas].join() === policy.rantai[entitas].join())
      ? {}
      : { rantai }),
  }
}

function chainOf(text: string): Policy['rantai']['kpu'] | null {
  return text === '' ? null : RANTAI_ROLES.filter((role) => text.split(',').includes(role))
}

function syaratOf(asked: Typed['tw4']): Policy['ajukan']['tw4'] {
  return { teks: FIELDS.filter((field) => asked.includes(field)), bukti: asked.includes('bukti') }
}

function sameAsked(a: Policy['ajukan'], b: Policy['ajukan']): boolean {
  const key = ({ teks, bukti }: Policy['ajukan']['tw4']) => [...teks].sort().join() + bukti
  return key(a.tw1_3) === key(b.tw1_3) && key(a.tw4) === key(b.tw4)
}

export function sameChoices(a: PolicyChoices, b: PolicyChoices): boolean {
  const plain = (choices: PolicyChoices) =>
    JSON.stringify((Object.keys(PILIHAN) as Pilihan[]).map((key) => choices[key] ?? null))
  return plain(a) === plain(b)
}
