import { viewFoto } from '@akuntabel/app'
import { shownResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  shownResponse(await read(event, viewFoto, { ...placeOf(event), ...event.params }))
