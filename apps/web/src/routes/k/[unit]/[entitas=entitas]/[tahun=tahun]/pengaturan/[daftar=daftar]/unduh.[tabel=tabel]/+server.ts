import { exportDaftar } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { daftar: jenis, tabel: format } = event.params
  return fileResponse(await read(event, exportDaftar, { jenis, tahun: placeOf(event).tahun, format }))
}
