import { Drawing } from '../art/drawing.tsx';
import styles from './sorting.module.css';

/** A balance that never tips: what is in it is not weighed, it is looked at. */
export function BalanceArt() {
  return (
    <div className={styles.balance}>
      <Drawing
        width={120}
        height={56}
        layers={[
          ['k', 'M8 30h36q-2 14-18 14T8 30'],
          ['r', 'M76 30h36q-2 14-18 14T76 30'],
          ['i', 'M60 6v44M44 51h32M22 14h76M22 14L8 30h36L22 14M98 14L76 30h36L98 14'],
          ['i', 'M8 30q2 14 18 14t18-14M76 30q2 14 18 14t18-14'],
        ]}
      />
    </div>
  );
}
