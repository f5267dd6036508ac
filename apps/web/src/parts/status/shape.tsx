import './status.css';

/** Shapes of LOOK: each state has its own, so that colour never carries the meaning alone. */
const drawings = {
  check: <path d="M3 8.5l3.4 3.4L13 4.8" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="square" />,
  triangle: <path d="M8 2.5l6.2 11H1.8z" fill="currentColor" />,
  question: (
    <>
      <path d="M5 5.6C5 3.9 6.3 3 8 3s3 1 3 2.6c0 1.9-2.4 2-2.7 4.2" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="8.2" cy="12.8" r="1.3" fill="currentColor" />
    </>
  ),
  diamond: <path d="M8 2l6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  dash: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.2" />,
  plus: <path d="M8 3v10M3 8h10" stroke="currentColor" strokeWidth="2.2" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="2.2" />,
  disc: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  circle: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  quarter: (
    <>
      <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 8V2.8A5.2 5.2 0 0 1 13.2 8z" fill="currentColor" />
    </>
  ),
  square: <path d="M3.5 3.5h9v9h-9z" fill="currentColor" />,
} as const;

export type ShapeName = keyof typeof drawings;

export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
