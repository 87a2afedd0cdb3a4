import { exportRincian } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tahun } = placeOf(event)
  return fileResponse(await read(event, exportRincian, { tahun, format: event.params.tabel }))
}
