import { resultFile } from '@akuntabel/app/periksa'
import { fileResponse } from '#server/file.ts'
import { forgotten, resultAt } from '#server/periksa.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const file = await resultFile(resultAt(params.id), params.berkas)
  if (file === null) forgotten()
  return fileResponse(file)
}
