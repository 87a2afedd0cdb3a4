import { exportRka } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tahun } = placeOf(event)
  const { tahap, tabel: format } = event.params
  return fileResponse(await read(event, exportRka, { tahun, tahap, format }))
}
