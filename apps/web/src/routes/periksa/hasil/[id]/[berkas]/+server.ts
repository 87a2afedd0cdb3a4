import { resultFile } from '@akuntabel/app/periksa'
import { fileResponse } from '#server/file.ts'
import { forgotten, resultAt } from '#server/periksa.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) =>
  fileResponse((await resultFile(resultAt(params.id), params.berkas)) ?? forgotten())
