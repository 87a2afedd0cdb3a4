import { AppError } from './app-error.ts'

/** What was made before the transaction does not fit what the transaction found. Made once more; then the person is told. */
export class Outdated extends AppError {
  override name = 'Outdated'

  constructor(
    sentence = 'Data berubah selagi dokumen disusun, sehingga belum disahkan. Periksa lagi, lalu ulangi.',
  ) {
    super('keadaan-salah', { sentence })
  }
}
