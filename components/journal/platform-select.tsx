import type { PlatformId } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { Select } from '../ui/field.tsx';
import { namedChannels, namedPlatforms } from './names.ts';

const ALL = '';

export function PlatformSelect({ value, onChoose }: { value: PlatformId | null; onChoose: (platform: PlatformId | null) => void }) {
  const app = useApp();
  const { t } = app;
  return (
    <Select
      label={t('queue.platform')}
      quietLabel
      value={value ?? ALL}
      options={[{ value: ALL, label: t('queue.allPlatforms') }, ...[...namedPlatforms(app), ...namedChannels(app)].map(({ id, name }) => ({ value: id, label: name }))]}
      onChoose={(chosen) => { onChoose(chosen === ALL ? null : chosen); }}
    />
  );
}
