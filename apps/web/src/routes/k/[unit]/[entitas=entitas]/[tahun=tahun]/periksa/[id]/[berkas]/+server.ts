import { readHasil } from '@akuntabel/app'
import { resultFile } from '@akuntabel/app/periksa'
import { fileResponse } from '#server/file.ts'
import { forgotten } from '#server/periksa.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const file = await resultFile(await read(event, readHasil, { id: event.params.id }), event.params.berkas)
  return fileResponse(file ?? forgotten())
}
