/** Headers of every answer: nothing from elsewhere, nothing framed, nothing sniffed. Public pages need no script of any kind. */

export const secureHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The same for the view that is made to be framed elsewhere. */
export const embeddingPolicy = (secureHeaders['content-security-policy'] ?? '').replace(
  "frame-ancestors 'self'",
  'frame-ancestors *',
);
