import { downloadGambar } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  fileResponse(await read(event, downloadGambar, { ...placeOf(event), ...event.params }))
