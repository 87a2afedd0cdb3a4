import { error } from '@sveltejs/kit'
import { fileResponse } from '#server/file.ts'
import { checker } from '#server/periksa.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ params }) => {
  const at = /^\d{1,2}$/.test(params.nomor) ? Number(params.nomor) : -1
  const file = checker.download(params.id, at)
  if (file === null) error(404, { message: 'Hasil ini sudah dilupakan. Periksa berkasnya sekali lagi.' })
  return fileResponse(file)
}
