import { viewBukti } from '@akuntabel/app'
import { shownResponse } from '#server/file.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  shownResponse(await read(event, viewBukti, { id: event.params.id }))
