import {
  INSTRUMEN,
  isRantai,
  PERIODE_NAMES,
  POLICY_FORMAT,
  type PolicyJson,
  RANTAI_ROLES,
  SCALES,
} from '@akuntabel/domain'
import { z } from 'zod'

const WRONG = 'tidak ada atau tidak benar.'
const text = z.string(WRONG).trim().min(1, WRONG)
const whole = (least: number, most = 9999) => z.int(WRONG).min(least, WRONG).max(most, WRONG)
const decimal = z
  .union([z.string(), z.number()], WRONG)
  .transform(String)
  .pipe(z.string().regex(/^-?\d+(\.\d+)?$/, WRONG))
const oneOf = <const T extends string>(options: T[]) => z.enum(options, WRONG)
const distinct = <T extends z.ZodType<string>>(item: T, least = 1) =>
  z
    .array(item, WRONG)
    .min(least, WRONG)
    .refine((list) => new Set(list).size === list.length, WRONG)

const ROLES_OF_RANTAI =
  'harus satu sampai tiga peran, masing-masing sekali: verifikator, penyetuju, pimpinan.'
const rantai = z
  .array(z.enum(RANTAI_ROLES, ROLES_OF_RANTAI), WRONG)
  .refine(isRantai, `${ROLES_OF_RANTAI.slice(0, -1)}, dalam urutan itu.`)

const syarat = z.object({
  teks: distinct(oneOf(['penyebab', 'hambatan', 'kendala', 'solusi', 'tindakLanjut', 'program']), 0),
  bukti: z.boolean(WRONG),
})

/** A pack of the newest format. What it does not know it refuses, so that no rule is dropped in silence. */
export const packSchema: z.ZodType<PolicyJson> = z
  .strictObject({
    format: z.literal(POLICY_FORMAT),
    name: text.regex(/^[a-z0-9-]+$/, 'hanya boleh berisi huruf kecil, angka dan tanda hubung.'),
    version: whole(1),
    year: whole(1945),
    citation: text,
    cap: decimal,
    floor: decimal,
    minimalFormula: oneOf(['(2T-R)/T', 'T/R', '(T-R)/T']),
    predikatOrder: distinct(text),
    opiniOrder: distinct(text),
    belowTarget: oneOf(['peringkat', 'nol']),
    entitasMean: oneOf(['sasaran', 'indikator']),
    scale: oneOf(Object.keys(SCALES)),
    efficiency: z.object({
      form: oneOf(['poin', 'pmk']),
      clip: decimal.refine((clip) => Number(clip) > 0, 'harus lebih besar daripada 0.'),
    }),
    deadlines: z.object({
      pkMonthsAfterDipa: whole(0),
      triwulanDaysAfterQuarter: whole(0),
      triwulanHariKerja: z.literal(true, WRONG).optional(),
      lkjMonth: whole(1, 12),
      lkjDay: whole(1, 31),
      lkjLegalMonths: whole(0),
    }),
    legalBasis: distinct(text),
    asumsi: z.array(z.object({ butir: text, sebab: text }), WRONG),
    reviuWajib: z.boolean(WRONG),
    rantai: z.object({ kpu: rantai, sekretariat: rantai }),
    ajukan: z.object({ tw1_3: syarat, tw4: syarat }),
    paguLebih: oneOf(['tolak', 'alasan']),
    keluaran: z
      .strictObject(
        {
          sitasi: text,
          hariKerja: whole(1, 31),
          bobotWaktu: whole(0, 100),
          bobotCapaian: whole(0, 100),
        },
        WRONG,
      )
      .refine(({ bobotWaktu, bobotCapaian }) => bobotWaktu + bobotCapaian === 100, {
        path: ['bobotCapaian'],
        message: 'dan "bobotWaktu" harus berjumlah 100.',
      }),
    rka: z.strictObject(
      {
        sitasi: text,
        tahap: z
          .array(
            z.strictObject({
              kode: text.regex(
                /^[a-z][a-z-]{0,39}$/,
                'hanya boleh berisi huruf kecil dan tanda hubung, paling banyak 40.',
              ),
              nama: text,
            }),
            WRONG,
          )
          .min(1, WRONG)
          .max(6, WRONG)
          .refine(
            (list) => new Set(list.map(({ kode }) => kode)).size === list.length,
            'menyebut satu kode dua kali.',
          ),
      },
      WRONG,
    ),
    laporanBerkala: z
      .strictObject(
        {
          sitasi: text,
          periode: distinct(oneOf(PERIODE_NAMES)),
          hari: whole(0, 366),
          hariKerja: z.literal(true, WRONG).optional(),
        },
        WRONG,
      )
      .optional(),
    evaluasi: oneOf(Object.keys(INSTRUMEN)).optional(),
    pilihan: distinct(oneOf(['paguLebih', 'ajukan', 'rantai']), 0).optional(),
  })
  .refine(({ cap, floor }) => !(Number(cap) <= Number(floor)), {
    path: ['cap'],
    message: 'harus lebih besar daripada "floor".',
  })
