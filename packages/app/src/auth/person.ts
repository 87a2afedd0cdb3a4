/** Who signs in, as the sign-in library knows them. */
export interface Person {
  id: string
  name: string
  email: string
  /** The password was given by somebody else and must be changed first. */
  gantiSandi?: boolean
}
