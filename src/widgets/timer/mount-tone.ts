/** A soft tone, made ready by a press, since browsers let no page sound before one. */
export interface Tone {
  readonly ring: () => void;
  readonly close: () => void;
}

/** Two quiet, slowly fading partials of a singing bowl's kind. */
export function openTone(): Tone {
  const audio = new AudioContext();
  return {
    ring: () => {
      for (const [frequency, loudness] of [
        [264, 0.12],
        [528, 0.04],
      ] as const) {
        const oscillator = audio.createOscillator();
        const gain = audio.createGain();
        oscillator.frequency.value = frequency;
        gain.gain.setValueAtTime(0, audio.currentTime);
        gain.gain.linearRampToValueAtTime(loudness, audio.currentTime + 0.15);
        gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 3);
        oscillator.connect(gain).connect(audio.destination);
        oscillator.start();
        oscillator.stop(audio.currentTime + 3);
      }
    },
    close: () => void audio.close(),
  };
}
