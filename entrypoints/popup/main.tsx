import { mount } from '../../components/app/mount.tsx';
import { Popup } from '../../components/capture/popup.tsx';

mount(<Popup />);
