import { exportDasarHukum } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  fileResponse(await read(event, exportDasarHukum, { format: event.params.tabel }))
