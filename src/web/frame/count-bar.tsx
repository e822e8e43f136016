/** A number with a bar as long as it: the number is the text, the bar only helps the eye. */

interface CountBarProps {
  /** 0–1 of the longest bar of the table. */
  readonly share: number;
  /** Part of this bar that is in the register, 0–1. */
  readonly registerShare?: number;
  /** A bar that counts the register alone is copper as a whole. */
  readonly tone?: 'all' | 'register';
  readonly children: React.ReactNode;
}

export function CountBar({ share, registerShare = 0, tone = 'all', children }: CountBarProps) {
  return (
    <span className="count-bar">
      <span className="count-value">{children}</span>
      <svg
        className="bar"
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="none"
        viewBox="0 0 100 10"
      >
        <rect
          className={tone === 'register' ? 'bar-tone-register' : 'bar-all'}
          width={round(share * 100)}
          height="10"
        />
        {registerShare > 0 ? (
          <rect className="bar-register" y="6" width={round(share * registerShare * 100)} height="4" />
        ) : null}
      </svg>
    </span>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
