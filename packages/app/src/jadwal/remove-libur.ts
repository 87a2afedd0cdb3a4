import { formatDate } from '@akuntabel/domain'
import { deleteLibur } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export const removeLibur = defineUseCase({
  name: 'remove-libur',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'libur.dihapus',
  input: z.object({ tanggal: writtenDate }),
  year: 'none',
  async run({ tx, unit }, { tanggal }) {
    const row = await deleteLibur(tx, unit, tanggal)
    if (row === null) throw new AppError('tidak-ditemukan')
    const hari = `${row.nama}, ${formatDate(tanggal)}`
    return { view: {}, audit: { subject: 'jadwal/libur', data: { hari } } }
  },
})
