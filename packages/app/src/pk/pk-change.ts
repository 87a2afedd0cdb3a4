import { z } from 'zod'
import { id, shortText } from '../input/schemas.ts'

const figure = z.string().max(60)
const quarters = z.partialRecord(z.enum(['1', '2', '3', '4']), figure).optional()
const alasan = z.string().trim().max(500).optional()
const program = { kode: shortText(40), uraian: shortText(300), pagu: figure }

/** One change of a draft, as one form sends it. */
export const pkChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('tambah-sasaran'), uraian: shortText(500) }),
  z.object({ do: z.literal('ubah-sasaran'), sasaranId: id, uraian: shortText(500) }),
  z.object({ do: z.literal('hapus-sasaran'), sasaranId: id }),
  z.object({ do: z.literal('tambah-indikator'), sasaranId: id, indikatorId: id, target: figure }),
  z.object({
    do: z.literal('ubah-target'),
    pkIndikatorId: id,
    target: figure.optional(),
    triwulan: quarters,
    alasanTriwulan: alasan,
    alasanRkt: alasan,
  }),
  z.object({ do: z.literal('hapus-indikator'), pkIndikatorId: id }),
  z.object({ do: z.literal('tambah-program'), ...program }),
  z.object({ do: z.literal('ubah-program'), programId: id, ...program }),
  z.object({ do: z.literal('hapus-program'), programId: id }),
  z.object({ do: z.literal('ubah-nomor'), nomor: z.string().trim().max(120) }),
])

export type PkChange = z.output<typeof pkChange>
