/** The logins beside the owner, each able to do one thing. */
export interface LoginNames {
  /** Use cases: becomes `akuntabel_app` in each transaction, and may do nothing without. */
  program: string
  /** The sign-in library: the schema `auth`. */
  signIn: string
  /** The queue: owns its schemas. */
  queue: string
}

export const EMBEDDED_LOGINS: LoginNames = {
  program: 'akuntabel_program',
  signIn: 'akuntabel_masuk',
  queue: 'akuntabel_antrean',
}

/** Advisory lock of whoever makes logins or gives them rights. */
export const LOGINS_LOCK = 735_004
