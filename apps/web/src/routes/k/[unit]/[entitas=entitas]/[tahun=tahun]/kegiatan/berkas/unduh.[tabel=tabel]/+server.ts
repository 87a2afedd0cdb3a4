import { exportKegiatan } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  fileResponse(await read(event, exportKegiatan, { ...placeOf(event), format: event.params.tabel }))
