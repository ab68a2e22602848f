#Requires -RunAsAdministrator
# Non exécuté ici. Filtre du clavier (Windows Entreprise, Éducation, IoT Entreprise) : bloque les combinaisons qui mènent hors
# du poste. Les administrateurs gardent leur clavier.
$ErrorActionPreference = 'Stop'

Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null

$scope = @{ Namespace = 'root\standardcimv2\embedded' }
$settings = @{ DisableKeyboardFilterForAdministrators = 'true'; ForceOffAccessibility = 'true' }
foreach ($name in $settings.Keys) {
  $setting = Get-CimInstance @scope -ClassName WEKF_Settings -Filter "Name='$name'"
  $setting.Value = $settings[$name]
  Set-CimInstance -InputObject $setting
}

# Celles que Windows nomme, toutes : aucune ne sert à une démarche.
foreach ($key in Get-CimInstance @scope -ClassName WEKF_PredefinedKey) {
  $key.Enabled = $true
  Set-CimInstance -InputObject $key
}
# Le presse-papiers reste à la personne, dans sa page.
foreach ($id in 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+Z', 'Ctrl+Y') {
  $key = Get-CimInstance @scope -ClassName WEKF_PredefinedKey -Filter "Id='$id'"
  if ($key) { $key.Enabled = $false; Set-CimInstance -InputObject $key }
}
# Celles du navigateur.
$chords = @(1..12 | ForEach-Object { "F$_" }) +
  @('B', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'W' | ForEach-Object { "Ctrl+$_" }) +
  @('A', 'B', 'C', 'D', 'E', 'G', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'T', 'U', 'W', 'Y', 'Delete' | ForEach-Object { "Ctrl+Shift+$_" }) +
  @('Ctrl+Tab', 'Ctrl+Shift+Tab', 'Ctrl+Enter', 'Shift+Enter', 'Shift+F10', 'Apps', 'PrintScreen')
foreach ($chord in $chords) {
  New-CimInstance @scope -ClassName WEKF_CustomKey -Property @{ Id = $chord; Enabled = $true } -ErrorAction SilentlyContinue | Out-Null
}

# Historique du presse-papiers, synchronisation, copies d’écran : rien ne passe à la personne suivante.
$system = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\System'
New-Item -Path $system -Force | Out-Null
Set-ItemProperty -Path $system -Name AllowClipboardHistory -Value 0 -Type DWord
Set-ItemProperty -Path $system -Name AllowCrossDeviceClipboard -Value 0 -Type DWord
# Lecture automatique des clés USB : aucune.
$explorer = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'
New-Item -Path $explorer -Force | Out-Null
Set-ItemProperty -Path $explorer -Name NoDriveTypeAutoRun -Value 255 -Type DWord

Write-Output 'escale : clavier réglé, redémarrez le poste.'
